import type { ImportNotice } from '../../shared/contract/import-notice.ts'
import { type AnyValues, fieldsOf, isKindId, type KindId } from '../../shared/domain/kinds.ts'
import type { AttachmentRole } from '../../shared/domain/attachment-role.ts'
import type { Archive } from '../archive/archive.ts'
import { attachmentsOf } from '../archive/files/attach.ts'
import { anyTable, partsOf } from '../archive/records.ts'
import {
  attachmentKey,
  type EvidencePlan,
  type PlacedFolder,
  planEvidence,
} from './evidence/plan-evidence.ts'
import type { Input, SheetInput, WorkbookInput } from './inputs.ts'
import { changedFields, type Entry } from './plan/ledger.ts'
import { beginPlanning, type Planning, type Work } from './plan/planning.ts'
import { settle } from './plan/settle.ts'
import { type NamedSheet, planRecords } from './records/plan-records.ts'
import { idsIn } from './records/record-rows.ts'
import { planRoster } from './roster/plan-roster.ts'
import { isEmptyRow } from './workbook/cell.ts'

/** Everything an import would do; plain data, so that it can cross to another thread. `applyImport` does it. */
export interface ImportPlan {
  readonly creations: readonly Creation[]
  readonly changes: readonly PlannedChange[]
  readonly files: readonly PlannedFile[]
  /** What the folders of evidence were taken for. */
  readonly folders: readonly PlacedFolder[]
  /** Rows and files that change nothing: recorded already just so, or said twice. */
  readonly skipped: number
  readonly notices: readonly ImportNotice[]
}

export interface Creation {
  readonly kind: KindId
  readonly id: string
  readonly values: AnyValues
}

export interface PlannedChange {
  readonly kind: KindId
  readonly id: string
  /** The version that the plan was made on. */
  readonly version: number
  readonly values: AnyValues
}

export interface PlannedFile {
  readonly owner: { readonly kind: KindId; readonly id: string }
  readonly path: string
  readonly name: string
  readonly role: AttachmentRole
}

/**
 * The trial run: what the inputs, taken together, would create and change, and all that is to be said about them. Writes nothing. Rosters are
 * planned first, then record workbooks, then evidence, in whatever order they are given, each on top of what came before. What stands at an error
 * is left out, all else is planned. `year` is the school year of what names none (else the archive's latest).
 * Throws FILE_UNREADABLE, FILE_VANISHED (evidence), CANCELLED.
 */
export async function planImport(
  { tables }: Pick<Archive, 'tables'>,
  inputs: readonly Input[],
  { year, ...work }: Work & { readonly year?: string } = {},
): Promise<ImportPlan> {
  const planning = await beginPlanning(tables, kindsFor(inputs), year, rowsIn(inputs), work)
  reportSkipped(inputs, planning)
  for (const { sheet, file } of sheetsOf(inputs))
    if (sheet.as === 'roster') await planRoster(sheet, file, planning)
  const records = sheetsOf(inputs).flatMap(({ sheet, file }) =>
    sheet.as === 'records' ? [{ sheet, file }] : [],
  )
  await planRecords(records, await trashedIds(records, planning), planning)
  const { files, folders } = await planFolders(inputs, planning, work.signal)
  await settle(planning)
  return {
    ...written(planning),
    files: files.flatMap((file) => keptFile(file, planning)),
    folders,
    skipped: planning.skipped,
    notices: planning.notices.all,
  }
}

function sheetsOf(inputs: readonly Input[]): { readonly sheet: SheetInput; readonly file: string }[] {
  return inputs
    .filter((input): input is WorkbookInput => input.as === 'workbook')
    .flatMap(({ sheets, file }) => sheets.map((sheet) => ({ sheet, file })))
}

const rowsIn = (inputs: readonly Input[]): number =>
  sheetsOf(inputs).reduce((sum, { sheet }) => sum + sheet.sheet.rows.length, 0)

/** What tells people of one name apart, and in which year a row is. */
const AROUND: readonly KindId[] = [
  'school_year',
  'class',
  'student',
  'enrollment',
  'guardian',
  'guardianship',
]

/** Every kind that the inputs write or refer to, and what tells namesakes apart. */
function kindsFor(inputs: readonly Input[]): KindId[] {
  const kinds = sheetsOf(inputs).flatMap(({ sheet }) => (sheet.as === 'records' ? [sheet.kind] : []))
  const referred = kinds.flatMap((kind) =>
    fieldsOf(kind).flatMap(([, field]) => ('of' in field && isKindId(field.of) ? [field.of] : [])),
  )
  const evidence: KindId[] = inputs.some(({ as }) => as === 'evidence') ? ['activity'] : []
  return [...AROUND, ...kinds, ...referred, ...evidence]
}

/** An empty sheet is nobody's concern. */
function reportSkipped(inputs: readonly Input[], { notices }: Planning): void {
  for (const { sheet: input, file } of sheetsOf(inputs))
    if (input.as === 'skipped' && !input.sheet.rows.every(isEmptyRow))
      notices.warn({ file, sheet: input.sheet.name }, input.remark)
}

/** Of the ids that rows carry, those of records in the trash. */
async function trashedIds(sheets: readonly NamedSheet[], { ledger }: Planning): Promise<Set<string>> {
  const trashed = new Set<string>()
  for (const { sheet } of sheets) {
    const unknown = idsIn(sheet).filter((id) => !ledger.find(sheet.kind, id))
    for (const part of partsOf(unknown)) {
      const rows = await anyTable(ledger.tables, sheet.kind).select('id').where('id', 'in', part).execute()
      for (const { id } of rows) trashed.add(String(id))
    }
  }
  return trashed
}

async function planFolders(inputs: readonly Input[], planning: Planning, signal: AbortSignal | undefined) {
  const activities = planning.ledger.all('activity').map(({ id }) => id)
  const evidence = inputs.filter((input) => input.as === 'evidence')
  const known =
    evidence.length > 0 ? await attachmentsOf(planning.ledger.tables, activities) : new Map<string, never[]>()
  const attached = new Set(
    [...known.values()].flat().map(({ owner, sha256, name }) => attachmentKey(owner, sha256, name)),
  )
  const files: EvidencePlan[] = []
  const folders: PlacedFolder[] = []
  for (const input of evidence) {
    const planned = await planEvidence(input, attached, planning, signal)
    files.push(...planned.files)
    folders.push(...planned.folders)
  }
  return { files, folders }
}

function written({ ledger }: Planning): Pick<ImportPlan, 'creations' | 'changes'> {
  const creations: Creation[] = []
  const changes: PlannedChange[] = []
  for (const entry of ledger.planned()) {
    const { kind, id, before, values } = entry
    if (before) changes.push({ kind, id, version: before.version, values: changedValues(entry) })
    else creations.push({ kind, id, values })
  }
  return { creations, changes }
}

const changedValues = (entry: Entry): AnyValues =>
  Object.fromEntries(changedFields(entry).map((name) => [name, entry.values[name] ?? null]))

function keptFile({ owner, path, file, name, role }: EvidencePlan, { notices }: Planning): PlannedFile[] {
  if (!owner.dropped) return [{ owner: { kind: owner.kind, id: owner.id }, path, name, role }]
  notices.refuse({ file }, { code: 'REFERENCE_LEFT_OUT', details: { kind: owner.kind, name: 'title' } })
  return []
}
