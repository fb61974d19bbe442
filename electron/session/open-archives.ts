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
  readonly opening: Promise<HeldArchive>
  holders: number
}

/**
 * The archives that this process has open, each once: two windows on one archive share it, since the second to take its lock
 * would only be allowed to look.
 */
export class OpenArchives {
  readonly #holdings = new Map<string, Holding>()

  /** Opens the archive in `folder` by `open`, or joins those who have it open. */
  async hold(folder: string, open: () => Promise<Archive>): Promise<HeldArchive> {
    const key = await realpath(folder).catch(() => folder)
    const known = this.#holdings.get(key)
    const holding = known ?? { opening: held(open()), holders: 0 }
    this.#holdings.set(key, holding)
    holding.holders++
    try {
      return await holding.opening
    } catch (error) {
      this.#holdings.delete(key)
      throw error
    }
  }

  /** Lets go of an archive; the last to do so closes it. */
  async release(held: HeldArchive): Promise<void> {
    for (const [key, holding] of this.#holdings) {
      if ((await holding.opening.catch(() => null)) !== held) continue
      holding.holders--
      if (holding.holders > 0) return
      this.#holdings.delete(key)
      await held.archive.close()
    }
  }
}

const held = async (opening: Promise<Archive>): Promise<HeldArchive> => ({
  archive: await opening,
  changes: new EventPublisher(),
})
