import type { ImportCode } from '../../contract/import-notice.ts'

export const importing = {
  CELL_BROKEN: '“{{field}}” is the error {{error}} and counts as empty. Correct the formula in Excel',
  FORMULA_EMPTY:
    '{{count}} formulas in “{{field}}” have no result and count as empty. Open and save the file in Excel once',
  CHARACTERS_REMOVED: 'control characters in “{{field}}” were removed',
  REQUIRED: '“{{field}}” must be filled in',
  TOO_LONG: '“{{field}}” is too long ({{value}}). Check whether something else was pasted here',
  CONTROL_CHARACTER: '“{{field}}” holds control characters that cannot be shown; type it again',
  NOT_A_TEXT: 'a text is expected in “{{field}}”',
  NOT_A_DATE: '“{{value}}” in “{{field}}” is no real date; write it like 2025-09-12',
  NOT_A_TIME: '“{{value}}” in “{{field}}” is no time; write it like 18:30',
  NOT_A_MONTH: '“{{value}}” in “{{field}}” is no month; write it like 2026-02',
  NOT_A_SCHOOL_YEAR: '“{{value}}” in “{{field}}” is no school year; write it like 2025-2026',
  NOT_A_NUMBER: '“{{value}}” in “{{field}}” is no number',
  NEGATIVE: '“{{field}}” cannot be below 0',
  NOT_A_CHOICE: '“{{value}}” is no choice of “{{field}}”, which may be: {{choices}}',
  DATE_GUESSED: '“{{value}}” in “{{field}}” names no full year and was read as {{read}}; please check',
  PHONE_INVALID:
    '“{{value}}” in “{{field}}” does not look like a phone number and was kept as it is; please check',
  PHONE_SEVERAL: '“{{field}}” holds several numbers ({{value}}); the first was taken',
  PHONE_MASKED: '{{count}} phone numbers are masked and were not read; numbers on record stay as they are',
  REFERENCE_UNKNOWN:
    '“{{value}}” in “{{field}}” is not recorded ({{kind}}). Record it first, or correct the name',
  REFERENCE_AMBIGUOUS:
    '“{{value}}” in “{{field}}” may be any of {{count}} ({{kind}}). Add a column for class or school year, or write the ID',
  REFERENCE_LEFT_OUT: 'what “{{field}}” refers to was not imported, so neither was this',
  BLANK_ROWS: '{{count}} blank rows were skipped',
  TOTAL_ROW: 'total row, skipped',
  TOTAL_DIFFERS: 'the total says {{said}}, but {{found}} children were read; please check',
  NOTE_ROW: 'note, skipped',
  HEADER_REPEATED: 'repeated header, skipped',
  ROW_REPEATED: 'repeats row {{row}} of “{{sheet}}” and counts as the same',
  ROW_TWICE: 'the same record stands here twice, with different contents. Keep one row',
  ROW_SEALED: 'school year {{year}} is sealed; this cannot be changed',
  RECORD_IN_TRASH: 'the record of this ID is in the trash; the row becomes a new record',
  SECOND_OF_SINGLE: 'this sheet can hold one row only',
  TWO_CLASSES_A_YEAR: 'a student can be in one class a school year only',
  VALUE_DERIVED:
    '“{{field}}” was empty and was taken from the date or the current school year; rows: {{count}}',
  SHEET_HIDDEN: 'hidden sheet, not read',
  SHEET_NOT_READ: 'no header was recognised; the sheet was not read',
  COLUMNS_NOT_READ: 'these columns were not read: {{columns}}',
  COLUMNS_PRIVATE:
    'these columns hold sensitive personal data that the archive does not need; they were not read: {{columns}}',
  YEAR_UNKNOWN: 'the roster names no school year. Write it into the title (2025-2026) or give one',
  YEAR_SEALED: 'school year {{year}} is sealed; this roster was not read',
  CLASS_MISSING: 'the class is not known. Name the sheet after the class, or add a column for it',
  CLASS_FROM_ABOVE: 'rows that name no class count as the “{{class}}” above them: {{count}}',
  CLASS_UNKNOWN: 'there is no class “{{value}}”. Correct the name, or import the roster first',
  GRADE_UNKNOWN: '“{{class}}” does not tell its grade; the name stands for it until you correct the class',
  NAME_MISSING: 'this row has no name and was not imported',
  RELATION_UNKNOWN: 'the relation “{{value}}” is not known and counts as “Other”',
  GUARDIAN_UNNAMED: 'a phone without a name; the guardian is called “{{guardian}}”',
  GUARDIAN_PHONE_CHANGED: 'the phone of “{{guardian}}” changes from {{earlier}} to {{value}}',
  CONTRADICTS_EARLIER_ROW: '“{{field}}” says “{{value}}”, but “{{earlier}}” above; the first counts',
  NAMESAKES_IN_CLASS: 'the class has another “{{value}}” with other guardians; they are two students',
  NAMESAKE_KEPT_APART:
    'another class or year has a “{{value}}” with a guardian of the same name, but no phone confirms it; they are two students',
  STUDENT_MOVED: '“{{value}}” moves from {{from}} to {{to}}',
  STUDENT_IN_TWO_CLASSES:
    '“{{value}}” is in {{from}} and stands here in {{to}}; a child can be in one class a year, so this row was not imported',
  STUDENT_IN_OTHER_CLASS:
    'the student is not in “{{value}}”; the only one of this name was taken, please check',
  FOLDER_NOT_PLACED: 'the folder “{{value}}” belongs to no activity: there is none of this title on {{day}}',
  FOLDER_AMBIGUOUS: 'the folder “{{value}}” may belong to any of {{count}} activities',
  FOLDER_PLACED_LOOSELY: 'the folder “{{value}}” was placed with “{{title}}” by its date; please check',
  FILE_NOT_PLACED: '“{{value}}” lies in no folder named “<date> <title>” and belongs to no activity',
  FILE_ROLE_UNKNOWN: 'the name “{{value}}” does not tell what the file is; it counts as “Other”',
  FILE_EMPTY: '“{{value}}” is empty and was not imported',
  FILE_RENAMED:
    'the file name is too long or holds characters that cannot be used; it is kept as “{{value}}”',
} as const satisfies Readonly<Record<ImportCode, string>>
