import { z } from 'zod'
import { procedure } from './base.ts'
import { started } from './jobs.ts'
import { kindOf } from '../domain/kinds.ts'
import { ids, listing, sort } from './records.ts'
import { id, kind, language, schoolYear, token } from './values.ts'

/** The kinds that have a sheet in the workbook. */
const sheetKind = kind.refine((id) => kindOf(id).sheet, 'not_a_choice')

const target = {
  /** A folder of `dialogs.folder` with purpose `export`; null: a place of this session, to be opened or downloaded from there. */
  into: token.nullable().default(null),
  /** Left out: the language of the session. */
  language: language.optional(),
  /** Hide the middle of phone numbers; left out: as the settings say. */
  mask: z.boolean().optional(),
}

/** Each starts a job whose result names what was made. TARGET_EXISTS, NO_PERMISSION and DISK_FULL come from the job. */
export const documents = {
  /** 申报材料.pdf, 档案数据.xlsx and 佐证材料/ in a folder `<school> <year> <standard>`. */
  application: procedure
    .input(
      z.strictObject({
        year: schoolYear,
        standard: z.string().max(120),
        /** Replace a folder of that name; else TARGET_EXISTS. */
        overwrite: z.boolean().default(false),
        ...target,
      }),
    )
    .output(started),
  /** Sign-in sheets: one PDF for each activity (a section per class), or an empty one for each class. */
  signIn: procedure
    .input(
      z.strictObject({
        of: z.discriminatedUnion('what', [
          z.strictObject({ what: z.literal('activities'), ids: z.array(id).min(1).max(1_000).readonly() }),
          z.strictObject({ what: z.literal('classes'), ids: z.array(id).min(1).max(1_000).readonly() }),
        ]),
        ...target,
      }),
    )
    .output(started),
  /** The record workbook: a sheet per kind, or one sheet with what a list shows, or those of it among `ids`; importing it back changes nothing. */
  workbook: procedure
    .input(
      z.strictObject({
        of: z.strictObject({ ...listing, kind: sheetKind, sort, ids: ids.optional() }).optional(),
        ...target,
      }),
    )
    .output(started),
}
