import { basename } from 'node:path'
import { ATTACHMENT_ROLES } from '../../shared/domain/attachment-role.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { attachFile } from '../archive/files/attach.ts'
import { roleOf } from '../importing/evidence/role-of.ts'
import { openToWrite } from './archives.ts'
import { findRecord } from './records/find-record.ts'
import { choiceNamed } from './records/named.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou attach <archive> <record> <file>`: a file onto a record, its role told from its name unless given. JSON: `{ attachment, batch }`. */
export const attachCommand = defineCommand({
  name: 'attach',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    record: { name: 'argument_record', about: 'about_record' },
    file: { name: 'argument_file', about: 'about_attach_file' },
  },
  options: { role: { about: 'attach_role', value: 'value_role' } },
  run: async (context, given) => {
    const { texts, language, who, signal } = context
    const role =
      given.role === undefined
        ? (roleOf(basename(given.file)) ?? 'other')
        : choiceNamed(context, ATTACHMENT_ROLES, given.role)
    const named = labelIn(language, ATTACHMENT_ROLES[role])
    const archive = await openToWrite(context, given.archive)
    try {
      const { kind, record, title } = await findRecord(context, archive.tables, given.record)
      const intent = { label: texts('acts:attach', { count: 1 }), who }
      const { result, batch } = await attachFile(
        archive,
        intent,
        { kind, id: record.id },
        { path: given.file, role },
        signal,
      )
      const values = { file: basename(given.file), role: named, title }
      context.answer({ attachment: result, batch }, [
        texts(batch === null ? 'terminal:attached_before' : 'terminal:attached', values),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
