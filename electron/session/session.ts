import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EventPublisher } from '@orpc/server'
import { CodedError } from '../../shared/contract/errors.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { Archive, Writer, Written } from '../archive/archive.ts'
import { kindsOfBatch } from '../archive/batches.ts'
import { codedFault } from '../faults.ts'
import { RunningJobs } from '../jobs/running-jobs.ts'
import type { ChangePublisher, HeldArchive } from './open-archives.ts'
import type { Program } from './program.ts'
import { makeSessionFolder } from './temporary-folders.ts'
import { Tokens } from './tokens.ts'

/** What one window (or one browser) works with: its archive, its tokens, its jobs, a folder for its temporary files. */
export class Session {
  readonly program: Program
  readonly tokens = new Tokens()
  readonly jobs = new RunningJobs()
  /** What changes of all that this session shows. */
  readonly changes: ChangePublisher = new EventPublisher()
  #held: HeldArchive | null = null
  #folder: Promise<string> | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #listening: (() => void) | undefined
  readonly #listeningToProgram: () => void

  constructor(program: Program) {
    this.program = program
    this.#listeningToProgram = program.changes.subscribe('change', (event) =>
      this.changes.publish('change', event),
    )
  }

  get language(): Language {
    return this.program.settings.current.language
  }

  get who(): string {
    return this.program.settings.current.who
  }

  get held(): HeldArchive | null {
    return this.#held
  }

  /** The open archive, and where its changes are told. Throws NO_ARCHIVE. */
  get holding(): HeldArchive {
    if (!this.#held) throw new CodedError('NO_ARCHIVE')
    return this.#held
  }

  /** The open archive. Throws NO_ARCHIVE. */
  get archive(): Archive {
    return this.holding.archive
  }

  /** Changes the archive in one transaction and tells all that show it. Throws as `Archive.write`, and NO_ARCHIVE. */
  async write<T>(
    label: string,
    work: (writer: Writer) => Promise<T>,
    holding = this.holding,
  ): Promise<Written<T>> {
    return this.telling((archive) => archive.write({ label, who: this.who }, work), holding)
  }

  /** Tells all that show the archive what `work` changed in it, by the batch that it gives. A job names the archive that it began with. */
  async telling<T extends { readonly batch: string | null }>(
    work: (archive: Archive) => Promise<T>,
    { archive, changes } = this.holding,
  ): Promise<T> {
    const done = await work(archive)
    if (done.batch !== null) {
      const kinds = await kindsOfBatch(archive.tables, done.batch)
      changes.publish('change', { what: 'records', kinds })
    }
    return done
  }

  /**
   * Puts another archive (or none) in the place of the open one; its jobs are cancelled first. `again`: it is the same one, which is let
   * go before it is opened. One change at a time.
   */
  change(open: () => Promise<HeldArchive | null>, { again = false } = {}): Promise<void> {
    const turn = this.#turn.catch(() => undefined).then(() => this.#change(open, again))
    this.#turn = turn
    return turn
  }

  async #change(open: () => Promise<HeldArchive | null>, again: boolean): Promise<void> {
    let changed = again
    try {
      if (again) await this.#put(null)
      await this.#put(await open())
      changed = true
    } finally {
      if (changed) this.changes.publish('change', { what: 'archive' })
    }
  }

  async #put(next: HeldArchive | null): Promise<void> {
    await this.jobs.cancelAll()
    const last = this.#held
    this.#held = next
    this.#listening?.()
    this.#listening = next?.changes.subscribe('change', (event) => this.changes.publish('change', event))
    this.tokens.forgetArchive()
    if (last) await this.program.archives.release(last)
  }

  /** A folder of this session's own, gone when it ends; readable by this user only. `name` tells its uses apart. */
  async folder(name: string): Promise<string> {
    const { temporaryFolder } = this.program
    try {
      const folder = join(await this.#ownFolder(), name)
      await mkdir(folder, { recursive: true })
      return folder
    } catch (error) {
      throw codedFault(error, temporaryFolder)
    }
  }

  /** Where it could not be made, it is tried again: the disk may have space by then. */
  #ownFolder(): Promise<string> {
    this.#folder ??= makeSessionFolder(this.program.temporaryFolder).catch((error: unknown) => {
      this.#folder = null
      throw error
    })
    return this.#folder
  }

  /** Ends the session: jobs are cancelled, the archive is closed, its temporary files go, or at the next start what another program holds. */
  async close(): Promise<void> {
    this.#listeningToProgram()
    try {
      await this.change(async () => null)
    } finally {
      const folder = await this.#folder?.catch(() => null)
      if (folder) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    }
  }
}
