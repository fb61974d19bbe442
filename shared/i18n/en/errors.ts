import type { ErrorCode } from '../../contract/errors.ts'

export const errors = {
  ARCHIVE_NOT_FOUND:
    'There is no archive at “{{folder}}”. It may have been moved or renamed, or its disk is not connected. Check this and open it again, or make a new one.',
  ARCHIVE_GONE:
    'The open archive is no longer at “{{folder}}”: its disk may be disconnected, or the folder moved or renamed. This step was not written. Connect the disk or put the folder back, and try again.',
  ARCHIVE_EXISTS: '“{{folder}}” already exists. Choose another name, or open it.',
  NOT_AN_ARCHIVE:
    '“{{folder}}” is not a Liuyou archive. Choose a folder that ends in .liuyou and holds archive.sqlite.',
  ARCHIVE_TOO_NEW:
    'This archive was made by a newer Liuyou (archive version {{found}}, this program knows up to {{known}}). Ask whoever gave you this program for the newer one, install it and open the archive again; it was not touched.',
  ARCHIVE_DAMAGED: 'The archive is damaged ({{problem}}) and opens read-only. Restore the latest backup.',
  ARCHIVE_LOCKED:
    'The archive is in use by {{holder}} (since {{since}}). Close it there and try again; until then it is read-only here.',
  ARCHIVE_READ_ONLY:
    'The archive was opened read-only and cannot be changed. Close it and open it again for writing.',
  UNSAFE_LOCATION:
    '“{{folder}}” lies under {{place}}; synchronising or network folders damage archives. Keep it in an ordinary folder of this PC, such as “{{suggestion}}”, and put the backups into the synchronised folder.',
  BACKUP_NOT_PROVED:
    'The backup “{{file}}” did not pass its restore check ({{problem}}) and does not count. Make another in a different place.',
  MIGRATION_FAILED:
    'The archive could not be brought to version {{version}} ({{problem}}); nothing was changed. Go on with the program you used before, and send this text to support.',
  NOT_A_BACKUP: '“{{file}}” is not a Liuyou backup. Choose a file that ends in .liuyou-backup.',
  NOT_FOUND: 'This record ({{kind}}) is not there; it may have been deleted. Reload and try again.',
  INVALID: '“{{field}}” is not right: {{problem}}. Correct it and save again.',
  CONFLICT:
    'This record was just changed elsewhere; your change was not saved. Look at what is new, then save again.',
  DUPLICATE:
    'The same record ({{kind}}) is already there. Open and change that one instead of making another.',
  OWNER_IN_TRASH: 'What this record ({{kind}}) belongs to is in the trash. Restore that one first.',
  TWO_CLASSES_A_YEAR:
    'A student has one class in school year {{year}}. Change the enrollment that is there instead of making another.',
  STILL_REFERRED_TO:
    'Other records still refer to it, so this cannot be undone. Delete or change those first.',
  SEALED_YEAR: 'School year {{year}} is sealed and cannot be changed. To correct it, lift the seal first.',
  NOT_SEALED: 'School year {{year}} is not sealed; there is nothing to lift.',
  SEAL_REFUSED:
    '{{count}} attached files of school year {{year}} are missing or damaged, so it cannot be sealed yet. Check the archive to see which, then restore a backup or attach them again.',
  REASON_NEEDED: 'Say why the seal of school year {{year}} is lifted; the reason is kept in the history.',
  NOTHING_TO_UNDO: 'There is nothing to undo.',
  DISK_FULL:
    'The disk is full; nothing was written. Free some space on the disk of “{{path}}” and try again.',
  NO_PERMISSION: 'No permission to write to “{{path}}”. Choose another folder or ask your administrator.',
  FILE_NOT_FOUND: 'There is no file “{{path}}”. Check the path.',
  FILE_UNREADABLE:
    'The file “{{path}}” cannot be read: no permission, or another program is using it. Close it there, or copy it to the desktop, and try again.',
  FILE_VANISHED:
    'The file “{{path}}” vanished or changed while it was read. Check the USB stick or network and try again; the archive was not changed.',
  FILE_DAMAGED: 'The file “{{path}}” is damaged ({{problem}}). Try again with a sound copy.',
  NAME_TOO_LONG: 'The name “{{path}}” is too long for the disk. Choose a shorter one.',
  FILE_IN_USE: 'Another program is using “{{path}}”. Close it there and try again.',
  DISK_LOST:
    'The disk of “{{path}}” does not answer: it may be disconnected or failing. Check the disk, USB stick or network and try again.',
  TARGET_EXISTS: '“{{path}}” already exists. Choose another folder, or have it replaced.',
  NOT_A_WORKBOOK:
    '“{{file}}” is not an Excel workbook (.xlsx). Open it in Excel or WPS, save it as .xlsx and import that.',
  WORKBOOK_OLD_FORMAT:
    '“{{file}}” is in the old .xls format. Open it in Excel or WPS, save it as .xlsx and import that.',
  WORKBOOK_PROTECTED: '“{{file}}” has a password. Remove it in Excel or WPS, save and import again.',
  WORKBOOK_DAMAGED:
    '“{{file}}” is incomplete or damaged ({{problem}}). Copy it again, or open it in Excel, repair and save it.',
  WORKBOOK_TOO_LARGE:
    '“{{file}}” is too large ({{problem}}). Delete superfluous rows and sheets, or split it into several files.',
  WORKBOOK_NOT_RECOGNISED:
    'No sheet of “{{file}}” was recognised. A roster needs a header with the name and a guardian, phone or class; sheets of a record workbook are named after record kinds: export the records for one to start from.',
  STANDARD_INVALID: 'The standard is not right: {{line}}: {{problem}}. Correct it and import it again.',
  NO_ARCHIVE: 'No archive is open. Make one or open one first.',
  TOKEN_EXPIRED: 'The chosen file is no longer at hand. Choose it again and retry.',
  TOO_MANY_FILES:
    'At most {{most}} files at once; these are {{count}}. Drop them in several parts; nothing was taken.',
  WORKER_DIED:
    'The work in the background broke off; nothing was written. Try again; if it happens again, restart the program.',
  UNREACHABLE:
    'The connection to Liuyou is lost; it may have ended. What was saved is in the archive, and what you typed on this page is still here. Start Liuyou again: the page goes on by itself, without reloading.',
  CANCELLED: 'Cancelled; nothing was written.',
  USAGE: '{{problem}}',
  INTERNAL:
    'The program failed (reference {{reference}}). The archive was not changed; tell support the reference.',
} as const satisfies Readonly<Record<ErrorCode, string>>
