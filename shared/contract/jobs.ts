import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { attachment } from './attachment.ts'
import { procedure } from './base.ts'
import { importReport } from './import-report.ts'
import { count, moment, nothing, token } from './values.ts'

/** What starting long work gives at once: listen to it with `jobs.watch`. */
export const started = z.object({ job: z.string() }).readonly()

const output = z
  .object({
    /** For `dialogs.open`. */
    file: z.string(),
    name: z.string(),
    /** Bytes; of a folder, of all in it. */
    size: count,
    folder: z.boolean(),
    /** Address to fetch it from, relative to the page; a folder comes as a zip. */
    download: z.string(),
    /** Address to look at it, relative to the page; null for a folder. */
    view: z.string().nullable(),
  })
  .readonly()

const problem = z
  .object({
    code: z.string(),
    /** In the language of the session. */
    message: z.string(),
  })
  .readonly()

const backup = z
  .object({
    /** Stands for it in `maintenance.restore`. */
    backup: z.string(),
    name: z.string(),
    madeAt: moment,
    /** When it was last restored to a temporary place, opened and verified. Null: it does not count. */
    provedAt: moment.nullable(),
    size: count,
    /** What was wrong with the archive itself when it was backed up: how many findings. */
    flaws: count,
  })
  .readonly()
export { backup as backupEntry }

/** What a job ends with, by what it was. */
const result = z.discriminatedUnion('of', [
  z.object({ of: z.literal('import'), report: importReport }).readonly(),
  z
    .object({
      of: z.literal('attached'),
      attachments: z.array(attachment).readonly(),
      /** To undo; null when all of them were attached before. */
      batch: z.string().nullable(),
    })
    .readonly(),
  z
    .object({
      of: z.literal('documents'),
      outputs: z.array(output).readonly(),
      warnings: z.array(problem).readonly(),
    })
    .readonly(),
  z
    .object({
      of: z.literal('verify'),
      /** No problem but notices. */
      sound: z.boolean(),
      problems: z.array(problem).readonly(),
      records: count,
      files: count,
    })
    .readonly(),
  z.object({ of: z.literal('backup'), backup }).readonly(),
  z.object({ of: z.literal('seal'), year: z.string() }).readonly(),
  /** The restored archive is opened with `archives.open`. */
  z.object({ of: z.literal('restore'), recent: z.string(), name: z.string() }).readonly(),
])

/** `done` of `total` (null: not known) of a stage; the text is `jobs:<stage>` of shared/i18n. */
const stage = z.enum(['waiting', 'reading', 'checking', 'writing', 'drawing', 'copying', 'proving'])
const progress = z.object({ stage, done: count, total: count.nullable() }).readonly()

const event = z.discriminatedUnion('what', [
  progress
    .unwrap()
    .extend({ what: z.literal('progress') })
    .readonly(),
  z.object({ what: z.literal('done'), result }).readonly(),
])

export const jobs = {
  /**
   * Progress (now, then a few times a second), and last the result. Fails with the job's own coded error: CANCELLED,
   * WORKER_DIED or whatever the work refuses. May be listened to again, also after the end; a job is forgotten some time after it.
   */
  watch: procedure.input(z.strictObject({ job: token })).output(eventIterator(event)),
  /** Asks a job to stop: it ends with CANCELLED and leaves nothing behind. Of a job that has ended nothing happens. */
  cancel: procedure.input(z.strictObject({ job: token })).output(nothing),
}

export type JobEvent = z.output<typeof event>
export type JobProgress = z.output<typeof progress>
export type JobStage = z.output<typeof stage>
export type JobResult = z.output<typeof result>
export type JobKind =
  | 'import-trial'
  | 'import'
  | 'attach'
  | 'application'
  | 'sign-in'
  | 'workbook'
  | 'verify'
  | 'backup'
  | 'restore'
  | 'seal'
export type JobOutput = z.output<typeof output>
export type BackupEntry = z.output<typeof backup>
