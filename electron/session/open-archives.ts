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
  readonly place: string
  readonly opening: Promise<HeldArchive>
  /** The archive, once it is open. */
  opened: HeldArchive | null
  holders: number
}

/**
 * The archives that this process has open, each once: two windows on one archive share it, since the second to take its lock
 * would only be allowed to look.
 */
export class OpenArchives {
  readonly #holdings = new Set<Holding>()

  /** Opens the archive in `folder` by `open`, or joins those who have it open; not those whose archive is not there any more. */
  async hold(folder: string, open: () => Promise<Archive>): Promise<HeldArchive> {
    const place = await realpath(folder).catch(() => folder)
    const known = this.#thereAt(place)
    const holding = known ?? { place, opening: held(open()), opened: null, holders: 0 }
    this.#holdings.add(holding)
    holding.holders++
    try {
      return (holding.opened = await holding.opening)
    } catch (error) {
      this.#holdings.delete(holding)
      throw error
    }
  }

  /** Lets go of an archive; the last to do so closes it. */
  async release(held: HeldArchive): Promise<void> {
    for (const holding of this.#holdings) {
      if ((await holding.opening.catch(() => null)) !== held) continue
      holding.holders--
      if (holding.holders > 0) return
      this.#holdings.delete(holding)
      await held.archive.close()
    }
  }

  #thereAt(place: string): Holding | undefined {
    return [...this.#holdings].find(
      (holding) => holding.place === place && (holding.opened === null || holding.opened.archive.isThere()),
    )
  }
}

const held = async (opening: Promise<Archive>): Promise<HeldArchive> => ({
  archive: await opening,
  changes: new EventPublisher(),
})
