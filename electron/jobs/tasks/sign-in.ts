import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../../shared/contract/errors.ts'
import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import { type Language, labelIn } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../../archive/database.ts'
import { freePath } from '../../archive/free-path.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { listRecords, readRecord } from '../../archive/records.ts'
import { readSignInSheets, type SignInOf } from '../../documents/models/sign-in-source.ts'
import { writeSignInSheets } from '../../documents/writers/pdf/sign-in-sheet.ts'
import type { PrintWarning } from '../../documents/writers/pdf/written.ts'
import { made, type Made } from '../outputs.ts'
import type { JobWork } from '../running-jobs.ts'

export interface SignInInput {
  readonly folder: string
  readonly into: string
  readonly of: { readonly what: 'activities' | 'classes'; readonly ids: readonly string[] }
  readonly language: Language
  readonly masked: boolean
  /** Dates a sheet for a class alone. */
  readonly date: string
}

/** One PDF of sign-in sheets for each activity, or an empty one for each class: all of them, or none. Throws as `readSignInSheets` and `writeSignInSheets`. */
export async function signIn(
  { folder, into, of, language, masked, date }: SignInInput,
  { signal, onProgress }: JobWork,
): Promise<{ outputs: readonly Made[]; warnings: readonly PrintWarning[] }> {
  const archive = await openArchive(folder, { readOnly: true, signal })
  const outputs: Made[] = []
  try {
    const warnings: PrintWarning[] = []
    for (const [done, id] of of.ids.entries()) {
      if (signal.aborted) throw new CodedError('CANCELLED')
      onProgress({ stage: 'drawing', done, total: of.ids.length })
      const about: SignInOf =
        of.what === 'activities'
          ? { activity: id, language, masked }
          : { activity: null, class: id, date, language, masked }
      const model = await readSignInSheets(archive.tables, about)
      const path = await freePath(
        join(into, safeFileName(`${await nameOf(archive.tables, about, language)}.pdf`)),
      )
      warnings.push(...(await writeSignInSheets(model, path, { signal })).warnings)
      outputs.push(await made(path))
    }
    return { outputs, warnings }
  } catch (error) {
    await Promise.allSettled(outputs.map(({ path }) => rm(path)))
    throw error
  } finally {
    await archive.close()
  }
}

async function nameOf(tables: Tables, of: SignInOf, language: Language): Promise<string> {
  const sheet = labelIn(language, ATTACHMENT_ROLES.sign_in)
  if (of.activity !== null) {
    const { date, title } = await readRecord(tables, 'activity', of.activity)
    return `${sheet} ${date} ${title}`
  }
  const [found] = await listRecords(tables, 'class', { ids: [of.class] })
  return `${sheet} ${found?.name ?? ''}`
}
