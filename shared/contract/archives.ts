import { z } from 'zod'
import { kindOf } from '../domain/kinds.ts'
import { openArchive } from './app.ts'
import { procedure } from './base.ts'
import { line, nothing, schoolYear, token } from './values.ts'

const stageField = kindOf('school').fields['stage']
const stages = stageField?.type === 'choice' ? Object.keys(stageField.choices) : []

const create = z.strictObject({
  school: line.trim().min(1, 'required'),
  stage: z.string().refine((value) => stages.includes(value), 'not_a_choice'),
  year: schoolYear,
  /** Folder to make it in, of `dialogs.folder`; null for `settings.archiveLocation`. */
  into: token.nullable(),
})

const open = z.union([
  /** A folder of `dialogs.folder` with purpose `archive`. */
  z.strictObject({ folder: token }),
  /** One of `status.recent`. */
  z.strictObject({ recent: z.string().max(64) }),
])

/** Opening closes what was open before. An archive held by someone else, or damaged, opens with `readOnly` saying why. */
export const archives = {
  /** Makes `<school>.liuyou` with its school and opens it. ARCHIVE_EXISTS, UNSAFE_LOCATION, NO_PERMISSION, DISK_FULL. */
  create: procedure.input(create).output(openArchive),
  /** ARCHIVE_NOT_FOUND, NOT_AN_ARCHIVE, ARCHIVE_TOO_NEW, UNSAFE_LOCATION. */
  open: procedure.input(open).output(openArchive),
  /** Opens the sample kindergarten, making it first where it is not there yet (some seconds). */
  openSample: procedure.input(nothing).output(openArchive),
  close: procedure.input(nothing).output(nothing),
  /** Takes an archive off the list of recent ones; the folder stays. */
  forget: procedure.input(z.strictObject({ recent: z.string().max(64) })).output(nothing),
}
