import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { LANGUAGES } from '../../shared/i18n/texts.ts'
import { userName } from '../user-name.ts'
import { writeWhole } from '../write-whole.ts'

const recent = z.object({ folder: z.string(), openedAt: z.string() }).readonly()

const settings = z
  .object({
    language: z.enum(LANGUAGES).default('zh-CN'),
    appearance: z.enum(['system', 'light', 'dark']).default('system'),
    mask: z.boolean().default(true),
    who: z.string().default(userName),
    /** Null: the usual one. */
    backupFolder: z.string().nullable().default(null),
    /** Where the local server was the first time: a page that was left open finds it there again. */
    port: z.int().min(1).max(65_535).nullable().default(null),
    /** The archives opened here, latest first. */
    recent: z.array(recent).readonly().default([]),
  })
  .readonly()

/** What a person set for this program on this machine; the archives hold none of it. */
export type StoredSettings = z.output<typeof settings>

/** More are not looked through. */
const MOST_RECENT = 12

/** The settings in one file. Changes are written one after the other, each whole. */
export class SettingsStore {
  readonly #path: string
  #settings: StoredSettings
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, settings: StoredSettings) {
    this.#path = path
    this.#settings = settings
  }

  /** Reads the settings in a file. One that is not there, or that nobody can read, is as if nothing was ever set. */
  static async read(path: string): Promise<SettingsStore> {
    return new SettingsStore(path, await readSettings(path))
  }

  get current(): StoredSettings {
    return this.#settings
  }

  /** Throws DISK_FULL, NO_PERMISSION. */
  async change(change: Partial<StoredSettings>): Promise<void> {
    this.#settings = { ...this.#settings, ...change }
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        await mkdir(dirname(this.#path), { recursive: true })
        await writeWhole(this.#path, (beside) => writeFile(beside, JSON.stringify(this.#settings, null, 2)))
      })
    await this.#writing
  }

  /** Puts an archive at the top of the recent ones. */
  opened(folder: string): Promise<void> {
    const others = this.#settings.recent.filter((one) => one.folder !== folder)
    const latest = { folder, openedAt: new Date().toISOString() }
    return this.change({ recent: [latest, ...others].slice(0, MOST_RECENT) })
  }

  forget(folder: string): Promise<void> {
    return this.change({ recent: this.#settings.recent.filter((one) => one.folder !== folder) })
  }
}

/** Stands for an archive's folder where paths are not shown: the window sends it back to open it. */
export const recentId = (folder: string): string =>
  createHash('sha256').update(folder).digest('base64url').slice(0, 32)

async function readSettings(path: string): Promise<StoredSettings> {
  try {
    return settings.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return settings.parse({})
  }
}
