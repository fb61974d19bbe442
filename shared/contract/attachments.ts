import { z } from 'zod'
import { attachment } from './attachment.ts'
import { procedure } from './base.ts'
import { MOST_FILES } from './dialogs.ts'
import { started } from './jobs.ts'
import { id, kind, line, role, token, written } from './values.ts'

const view = z
  .object({
    /** The file itself, relative to the page: for `<img>`, `<iframe>` or fetch. */
    url: z.string(),
    /** The same to be saved under its name. */
    download: z.string(),
    /** Small picture, at most 480 pixels wide; null for what is no picture. */
    thumbnail: z.string().nullable(),
  })
  .readonly()

export const attachments = {
  /**
   * Puts files onto a record, in one act: a job whose result has the attachments. `role` left out: told from the name (签到表.jpg), else
   * `other`. NOT_FOUND; the job SEALED_YEAR, FILE_NOT_FOUND, FILE_VANISHED, DISK_FULL.
   */
  add: procedure
    .input(
      z.strictObject({
        kind,
        id,
        files: z
          .array(z.strictObject({ file: token, role: role.optional() }))
          .min(1)
          .max(MOST_FILES)
          .readonly(),
      }),
    )
    .output(started),
  /** Renames a file or gives it another role. CONFLICT, INVALID. */
  change: procedure
    .input(
      z.strictObject({
        id,
        version: z.int().min(1),
        name: line.trim().min(1, 'required').optional(),
        role: role.optional(),
      }),
    )
    .output(written.unwrap().extend({ attachment }).readonly()),
  /** To the trash; undo brings them back. */
  remove: procedure.input(z.strictObject({ ids: z.array(id).min(1).max(5_000).readonly() })).output(written),
  /** Addresses under which this session may look at files, for as long as the archive is open; at that of a file which is lost, nothing is found. */
  view: procedure
    .input(z.strictObject({ ids: z.array(id).min(1).max(500).readonly() }))
    .output(z.record(z.string(), view).readonly()),
  /** A token for `dialogs.open`: opens the file in the program the system has for it, or downloads it. */
  token: procedure.input(z.strictObject({ id })).output(z.object({ file: z.string() }).readonly()),
}

export type AttachmentView = z.output<typeof view>
