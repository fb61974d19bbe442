import { realpath } from 'node:fs/promises'
import { EventPublisher } from '@orpc/server'
import type { AppEvent } from '../../shared/contract/app.ts'
import type { Archive } from '../archive/archive.ts'

export type ChangePublisher = EventPublisher<{ change: AppEvent }>

/** An archive that at least one window has open, and where its changes are told. */
export interface HeldArchive {
  readonly archive: Archive
  readonly changes: ChangePublisher
}

interface Holding {
  /** The folder, by its real path. */
  place: string
  readonly opening: Promise<HeldArchive>
  /** The archive, once it is open. */
  opened: HeldArchive | null
  holders: number
  /** When it is let go of, what it still takes until another may have its lock. */
  closing: Promise<void> | null
}

/**
 * The archives that this process has open to be written, each once: two windows on one archive share it, since the second to take
 * its lock would only be allowed to look. Of those that can only be looked at, each window has one of its own.
 */
export class OpenArchives {
  readonly #holdings = new Set<Holding>()

  /** Opens the archive in `folder` by `open`, or joins those who have it open; not those whose archive is not there any more. */
  async hold(folder: string, open: () => Promise<Archive>): Promise<HeldArchive> {
    const place = await realPlace(folder)
    const holding = this.#at(place).find(canBeJoined) ?? this.#open(place, open)
    holding.holders++
    try {
      return await holding.opening
    } catch (error) {
      this.#holdings.delete(holding)
      throw error
    }
  }

  /** Lets go of an archive; the last to do so closes it. */
  async release(held: HeldArchive): Promise<void> {
    const holding = [...this.#holdings].find(({ opened }) => opened === held)
    if (!holding || --holding.holders > 0) return
    holding.closing = held.archive.close().finally(() => this.#holdings.delete(holding))
    await holding.closing
  }

  #at(place: string): Holding[] {
    return [...this.#holdings].filter((holding) => holding.place === place)
  }

  /** Those who look at the archive already are told of its changes too. */
  #open(place: string, open: () => Promise<Archive>): Holding {
    const others = this.#at(place)
    const shown = others.find(({ opened }) => opened?.archive.isThere())?.opened
    const changes = shown?.changes ?? new EventPublisher()
    const opening = async (): Promise<HeldArchive> => {
      for (const { closing } of others) await closing?.catch(() => undefined)
      const archive = await open()
      holding.place = await realPlace(archive.folder)
      return (holding.opened = { archive, changes })
    }
    const holding: Holding = { place, opening: opening(), opened: null, holders: 0, closing: null }
    this.#holdings.add(holding)
    return holding
  }
}

/** The path of a folder without links; that of one which is yet to be made is known when it is. */
const realPlace = (folder: string): Promise<string> => realpath(folder).catch(() => folder)

const canBeJoined = ({ opened, closing }: Holding): boolean =>
  closing === null && (opened === null || (opened.archive.readOnly === null && opened.archive.isThere()))
