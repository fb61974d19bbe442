import { z } from 'zod'
import { procedure } from './base.ts'
import { backupEntry, started } from './jobs.ts'
import { count, kind, line, moment, nothing, page, schoolYear, token } from './values.ts'

const seal = z.object({ year: z.string(), sealedAt: moment, sealedBy: z.string() }).readonly()

const trashed = z
  .object({
    kind,
    id: z.string(),
    title: z.string(),
    deletedAt: moment,
    /** How many records and files went along, and come back with it. */
    along: count,
  })
  .readonly()

export const maintenance = {
  /** A job: database, references, every file present and its hash equal. Result `verify`; no problems: all is sound. */
  verify: procedure.input(nothing).output(started),
  /** A job: a backup into the backup folder, proved before it counts. BACKUP_NOT_PROVED, DISK_FULL. */
  backup: procedure.input(nothing).output(started),
  /** The backups of the open archive, without one those of all, newest first; also those that cannot be read any more. */
  backups: procedure
    .input(nothing)
    .output(z.object({ location: z.string(), backups: z.array(backupEntry).readonly() }).readonly()),
  /** A job: makes a new archive folder of a backup; nothing is overwritten. Result `restore`. */
  restore: procedure
    .input(
      z.strictObject({
        from: z.union([
          /** One of `backups`. */
          z.strictObject({ backup: z.string().max(200) }),
          /** A file of `dialogs.files` with purpose `backup`, or uploaded. */
          z.strictObject({ file: token }),
        ]),
        /** Folder to make it in; null for `settings.archiveLocation`. */
        into: token.nullable().default(null),
      }),
    )
    .output(started),
  /** A job: seals a school year, whose records refuse every change until the seal is lifted. Result `seal`. SEAL_REFUSED when files are missing or damaged. */
  seal: procedure.input(z.strictObject({ year: schoolYear })).output(started),
  /** Lifts a seal; the reason stands in the history. NOT_SEALED, REASON_NEEDED. */
  unseal: procedure.input(z.strictObject({ year: schoolYear, reason: line })).output(nothing),
  seals: procedure.input(nothing).output(z.array(seal).readonly()),
  /** What is in the trash, latest first: what was thrown away itself, not what went along. `records.restore` takes it out. */
  trash: procedure.input(z.strictObject({ kind: kind.optional(), ...page })).output(
    z
      .object({
        total: count,
        kinds: z.array(z.object({ kind, count }).readonly()).readonly(),
        records: z.array(trashed).readonly(),
      })
      .readonly(),
  ),
}

export type Trashed = z.output<typeof trashed>
export type Seal = z.output<typeof seal>
