import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import type { JobProgress } from '../../shared/contract/jobs.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { Assessment } from '../../shared/standards/assessment.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import type { Archive } from '../archive/archive.ts'
import { flawedFiles } from '../archive/files/flawed-files.ts'
import { assess } from '../assessment/assess.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'
import { copyEvidence, writeLists } from './evidence-folder.ts'
import { applicationDocument } from './models/dossier/application.ts'
import { catalogueOf, type PlacedFile } from './models/dossier/catalogue.ts'
import { describeIn } from './models/dossier/descriptions.ts'
import type { Dossier, Unusable } from './models/dossier/dossier.ts'
import { folderLists } from './models/dossier/folder-list.ts'
import { folderOf, PAPERS } from './models/dossier/names.ts'
import { wordsIn } from './models/dossier/words.ts'
import { assessmentSheet, statisticsSheet } from './models/dossier/sheets.ts'
import { readDossierSource } from './models/dossier-source.ts'
import { recordSheets } from './models/record-workbook.ts'
import { picturesOf } from './models/dossier/activities.ts'
import { writePdf } from './writers/pdf/write-pdf.ts'
import type { PrintWarning } from './writers/pdf/written.ts'
import { writeWorkbook } from './writers/workbook.ts'

/** Which application, and where it goes. */
export interface ApplicationRequest {
  /** `2025-2026`. */
  readonly year: string
  readonly standard: Standard
  /** Stars aimed at; left out: those of the application record, if there is one. */
  readonly target?: number | null
  /** The folder in which the application's own folder `<school> <year> <standard>` is made. */
  readonly into: string
  /** The day it speaks for, `2026-06-30`. */
  readonly date: string
  readonly language: Language
  /** Whether phone numbers are masked; they are unless asked otherwise. */
  readonly masked?: boolean
  /** Whether a folder of that name is replaced. */
  readonly overwrite?: boolean
}

export interface ApplicationOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JobProgress) => void
}

/** A file of the archive that could not be handed in. Its text is `dossier:file_<problem>`. */
export interface FileWarning {
  readonly code: 'EVIDENCE_FILE'
  readonly problem: Unusable
  /** The evidence number of the file. */
  readonly number: string
  readonly name: string
}

export interface ExportedApplication {
  readonly folder: string
  /** Evidence files copied. */
  readonly files: number
  readonly pages: number
  readonly warnings: readonly (PrintWarning | FileWarning)[]
  readonly assessment: Assessment
}

/**
 * Writes the application of a school year: 申报材料.pdf, 档案数据.xlsx and 佐证材料/ (standards, "The application dossier"), whole or not
 * at all. The same archive, request and program give the same bytes. Files that the archive has lost, and characters that
 * cannot be printed, are warnings and named in the papers.
 * Throws INVALID (no such school year), NOT_FOUND (no school), TARGET_EXISTS, DISK_FULL, NO_PERMISSION, CANCELLED.
 */
export async function exportApplication(
  archive: Archive,
  request: ApplicationRequest,
  options: ApplicationOptions = {},
): Promise<ExportedApplication> {
  options.onProgress?.({ stage: 'reading', done: 0, total: null })
  const dossier = await readDossier(archive, request)
  refuseCancelled(options)
  const folder = join(request.into, folderOf(dossier.source, dossier.assessment, dossier.words))
  const { overwrite = false } = request
  const made = await writeFolderWhole(folder, { overwrite }, (beside) =>
    fill(beside, archive, dossier, request, options),
  )
  return { folder, ...made, assessment: dossier.assessment }
}

async function readDossier(archive: Archive, request: ApplicationRequest): Promise<Dossier> {
  const { year, standard, date, language, masked = true } = request
  const assessment = await assess(archive.tables, request)
  const source = await readDossierSource(archive.tables, { year, standard: standard.id, date })
  const words = wordsIn(language, masked)
  const catalogue = catalogueOf(assessment, source, describeIn(source, words), words)
  return {
    source,
    assessment,
    words,
    date,
    catalogue,
    pathOf: (sha256) => archive.files.pathOf(sha256),
    unusable: new Map(),
  }
}

type Filled = Pick<ExportedApplication, 'files' | 'pages' | 'warnings'>

async function fill(
  folder: string,
  archive: Archive,
  read: Dossier,
  request: ApplicationRequest,
  options: ApplicationOptions,
): Promise<Filled> {
  const evidence = join(folder, PAPERS.evidence)
  await mkdir(evidence)
  const unusable = await provenFiles(evidence, archive, read, options)
  const dossier = { ...read, unusable }
  const { pages, anchors, warnings } = await writePdf(
    applicationDocument(dossier),
    join(folder, PAPERS.document),
    { ...signalOf(options), onProgress: (page) => options.onProgress?.({ stage: 'drawing', ...page }) },
  )
  await writeLists(folderLists(dossier, anchors), evidence)
  await writeRecords(join(folder, PAPERS.workbook), archive, dossier, request, options)
  refuseCancelled(options)
  const lost = read.catalogue.files.filter(({ file }) => unusable.has(file.sha256))
  return {
    files: read.catalogue.files.length - lost.length,
    pages,
    warnings: [...lost.map((placed) => fileWarning(placed, unusable)), ...warnings],
  }
}

/** Copies the cited files, proving each; pictures that are only shown are read as well. Returns what is lost of either. */
async function provenFiles(
  evidence: string,
  archive: Archive,
  { catalogue, source }: Dossier,
  options: ApplicationOptions,
): Promise<ReadonlyMap<string, Unusable>> {
  const copied = await copyEvidence(catalogue.files, archive.files, evidence, {
    ...signalOf(options),
    onProgress: (done, total) => options.onProgress?.({ stage: 'copying', done, total }),
  })
  const known = new Set(catalogue.files.map(({ file }) => file.sha256))
  const shown = picturesOf(source).filter(({ sha256 }) => !known.has(sha256))
  const flawed = await flawedFiles(
    archive.files,
    new Map(shown.map(({ sha256, size }) => [sha256, size])),
    signalOf(options),
  )
  return new Map([...copied, ...flawed.map(({ sha256, flaw }) => [sha256, flaw] as const)])
}

/** The record workbook with the two sheets that reviewers look for first; an import passes over these. */
async function writeRecords(
  target: string,
  archive: Archive,
  dossier: Dossier,
  { language, date, masked = true }: ApplicationRequest,
  options: ApplicationOptions,
): Promise<void> {
  const { source, words } = dossier
  options.onProgress?.({ stage: 'writing', done: 0, total: null })
  refuseCancelled(options)
  const records = await recordSheets(archive.tables, { language, masked, withoutHomes: masked })
  const sheets = [assessmentSheet(dossier), statisticsSheet(dossier), ...records]
  const title = `${source.school.name} ${words.text('title')}`
  await writeWorkbook({ title, author: source.school.name, date, sheets }, target, {
    ...signalOf(options),
    onRows: (done) => options.onProgress?.({ stage: 'writing', done, total: null }),
  })
}

const signalOf = ({ signal }: ApplicationOptions) => (signal ? { signal } : {})

function refuseCancelled({ signal }: ApplicationOptions): void {
  if (signal?.aborted === true) throw new CodedError('CANCELLED')
}

const fileWarning = ({ number, file }: PlacedFile, unusable: ReadonlyMap<string, Unusable>): FileWarning => ({
  code: 'EVIDENCE_FILE',
  problem: unusable.get(file.sha256) ?? 'missing',
  number,
  name: file.name,
})
