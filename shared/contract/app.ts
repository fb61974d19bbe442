import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'
import { kind, language, line, moment, nothing, token } from './values.ts'

const holder = z.object({ user: z.string(), host: z.string(), pid: z.number(), since: moment }).readonly()

/** Why an archive can only be looked at: `ReadOnlyReason` of the archive. */
const readOnlyReason = z.discriminatedUnion('why', [
  z.object({ why: z.literal('locked'), holder }).readonly(),
  z.object({ why: z.literal('damaged'), problem: z.string() }).readonly(),
  z.object({ why: z.literal('no-permission') }).readonly(),
  z.object({ why: z.literal('asked') }).readonly(),
])

/** The archive that this session has open. */
export const openArchive = z
  .object({
    /** For `archives.open`, to open it anew. */
    recent: z.string(),
    /** Name of its folder without `.liuyou`. */
    name: z.string(),
    /** Where the folder lies, to be read by a person. */
    location: z.string(),
    school: z.string().nullable(),
    stage: z.string().nullable(),
    /** Null when it can be written. */
    readOnly: readOnlyReason.nullable(),
    /** School years that hold records, and the one of today, newest first. */
    years: z.array(z.string()).readonly(),
    /** The school year of today. */
    currentYear: z.string(),
    /** The school year that the office works at: the newest with records. */
    workYear: z.string(),
    sealedYears: z.array(z.string()).readonly(),
    /** Made by `archives.openSample`. */
    sample: z.boolean(),
  })
  .readonly()

/** An archive opened before, or found in the folder where archives are made. */
const recentArchive = z
  .object({
    recent: z.string(),
    name: z.string(),
    location: z.string(),
    /** Null: never opened here. */
    openedAt: moment.nullable(),
  })
  .readonly()

const settings = z
  .object({
    language,
    appearance: z.enum(['system', 'light', 'dark']),
    /** Hide the middle of phone numbers in papers that leave the school. */
    mask: z.boolean(),
    /** Who the history says did it. */
    who: z.string(),
    /** Where backups are kept, to be read by a person. */
    backupLocation: z.string(),
    /** Where new archives and, without a dialog, exports are put. */
    archiveLocation: z.string(),
  })
  .readonly()

const status = z
  .object({
    version: z.string(),
    /** `desktop`: dialogs of the system. `local`: in the browser, dialogs are uploads and downloads. */
    mode: z.enum(['desktop', 'local']),
    /** Whether a first start is still to be made: no archive was ever opened here. */
    firstStart: z.boolean(),
    archive: openArchive.nullable(),
    recent: z.array(recentArchive).readonly(),
    settings,
  })
  .readonly()

/**
 * What changed, wherever it was changed (another window, a finished job, undo): what was read of it is to be read again.
 * `records` names the kinds touched.
 */
const appEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('archive') }).readonly(),
  z.object({ what: z.literal('settings') }).readonly(),
  z.object({ what: z.literal('records'), kinds: z.array(kind).readonly() }).readonly(),
])

export const app = {
  /** What the window needs to paint itself. Reads a few rows. */
  status: procedure.input(nothing).output(status),
  /** Changes the settings given, and gives all. `backupFolder`: a token of `dialogs.folder`. */
  change: procedure
    .input(
      z.strictObject({
        language: language.optional(),
        appearance: settings.unwrap().shape.appearance.optional(),
        mask: z.boolean().optional(),
        who: line.min(1, 'required').optional(),
        backupFolder: token.optional(),
      }),
    )
    .output(settings),
  /** Tells what changes for as long as it is listened to. */
  changes: procedure.input(nothing).output(eventIterator(appEvent)),
}

export type AppStatus = z.output<typeof status>
export type OpenArchive = z.output<typeof openArchive>
export type RecentArchive = z.output<typeof recentArchive>
export type Settings = z.output<typeof settings>
export type AppEvent = z.output<typeof appEvent>
