import { z } from 'zod'
import { procedure } from './base.ts'
import { count, token } from './values.ts'

/** What a file may be used for: a token given for one purpose is refused for another. */
const filePurpose = z.enum(['import', 'attachment', 'standard', 'backup'])
const folderPurpose = z.enum(['archive', 'new-archive', 'import', 'export', 'backup'])

/** As many files are given to one procedure. */
export const MOST_FILES = 5_000

const chosenFile = z.object({ file: z.string(), name: z.string(), /** Bytes. */ size: count }).readonly()

const chosenFiles = z.discriminatedUnion('how', [
  /** By a dialog of the system; none when it was closed. */
  z.object({ how: z.literal('chosen'), files: z.array(chosenFile).readonly() }).readonly(),
  /** There is no such dialog here: let the person choose with an `<input type="file">`, and upload. */
  z.object({ how: z.literal('upload') }).readonly(),
])

const chosenFolder = z.discriminatedUnion('how', [
  z
    .object({
      how: z.literal('chosen'),
      folder: z.object({ folder: z.string(), name: z.string() }).readonly().nullable(),
    })
    .readonly(),
  /** There is no such dialog here. `export`, `new-archive`, `backup`: give null and the default place is used; `import`: upload; `archive`: choose from `status.recent`. */
  z.object({ how: z.literal('unavailable') }).readonly(),
])

const opened = z.discriminatedUnion('how', [
  z.object({ how: z.literal('opened') }).readonly(),
  /** There is no desktop here: follow this address, relative to the page. */
  z.object({ how: z.literal('download'), url: z.string() }).readonly(),
])

/**
 * Files cross the border as tokens. Dropped files, and in the browser chosen ones, are uploaded: take a `basket`, then
 * `POST upload/<basket>?path=<name or relative path>` with the file as body, for each; the answer is a `ChosenFile`, or `{ code, details }` with
 * a status that is none of success. A file's token is good wherever one of its purpose is asked for; a basket of purpose `import` stands for all
 * that is in it, folders kept.
 */
export const dialogs = {
  files: procedure
    .input(z.strictObject({ purpose: filePurpose, many: z.boolean().default(false) }))
    .output(chosenFiles),
  folder: procedure.input(z.strictObject({ purpose: folderPurpose })).output(chosenFolder),
  basket: procedure
    .input(z.strictObject({ purpose: filePurpose }))
    .output(
      z
        .object({ basket: z.string(), /** Where to post to, with `?path=` added. */ url: z.string() })
        .readonly(),
    ),
  /** Opens a file or folder that was made or is attached, in the program the system has for it; what might be a program is shown in its folder. */
  open: procedure.input(z.strictObject({ file: token })).output(opened),
}

export type FilePurpose = z.output<typeof filePurpose>
export type FolderPurpose = z.output<typeof folderPurpose>
export type ChosenFile = z.output<typeof chosenFile>
