import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import { kindOf } from '../../shared/domain/kinds.ts'
import { parseStandard } from '../../shared/standards/parse-standard.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import type { Archive } from '../archive/archive.ts'
import type { Tables } from '../archive/database.ts'
import { listRecords } from '../archive/records.ts'
import { resource } from '../resources.ts'

const FOLDER = resource('standards')

/** The standards that ship with the program, by id. */
export async function presetStandards(): Promise<readonly Standard[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => parseStandard(JSON.parse(await readFile(join(FOLDER, name), 'utf8')))),
  )
}

/** Every standard that an archive can be assessed by: the newest edition of its own, then the presets it has none of. */
export async function listStandards(tables: Tables): Promise<readonly Standard[]> {
  const rows = await listRecords(tables, 'standard', { orderBy: ['code', '-edition'] })
  const newest = rows.filter((row, at) => rows[at - 1]?.code !== row.code)
  const own = newest.map(({ definition }) => parseStandard(JSON.parse(definition)))
  const presets = await presetStandards()
  return [...own, ...presets.filter(({ id }) => own.every((standard) => standard.id !== id))]
}

/**
 * The standard that an application names: the newest edition of the archive, else the preset; `<id>@<edition>` names one
 * edition. Throws NOT_FOUND.
 */
export async function findStandard(tables: Tables, name: string): Promise<Standard> {
  const [code = '', edition] = name.split('@')
  const where = edition === undefined ? { code } : { code, edition: Number(edition) }
  const [stored] = await listRecords(tables, 'standard', { where, orderBy: ['-edition'], limit: 1 })
  if (stored) return parseStandard(JSON.parse(stored.definition))
  const preset = (await presetStandards()).find(({ id }) => id === code)
  if (!preset || (edition !== undefined && Number(edition) !== preset.version))
    throw new CodedError('NOT_FOUND', { kind: 'standard' })
  return preset
}

/** The standard of a school that has not applied yet: our own checklist of the six possessions. */
const USUAL = 'six-possessions'

/** The standard that is meant where none is named: that of the year's latest application, else our checklist. Throws NOT_FOUND. */
export async function usualStandard(tables: Tables, year: string): Promise<Standard> {
  const [applied] = await listRecords(tables, 'application', { where: { year }, orderBy: ['-id'], limit: 1 })
  return findStandard(tables, applied?.standard ?? USUAL)
}

/**
 * Keeps a standard in the archive as its next edition, counted up from what is stored under its id and from the preset
 * of that id. Earlier editions stay, so that a declared application can be read as it was scored. Returns it with its edition as `version`,
 * and the batch to undo. Throws what `Archive.write` throws, and STANDARD_INVALID when it is too long to keep.
 */
export async function storeStandard(
  archive: Archive,
  standard: Standard,
  who: string,
): Promise<{ readonly standard: Standard; readonly batch: string | null }> {
  const presets = await presetStandards()
  const label = `${kindOf('standard').label.zh} ${standard.title.zh}`
  const { result, batch } = await archive.write({ label, who }, async (writer) => {
    const stored = await listRecords(writer.tables, 'standard', { where: { code: standard.id } })
    const preset = presets.find(({ id }) => id === standard.id)?.version ?? 0
    const edition = Math.max(preset, ...stored.map((row) => row.edition)) + 1
    const kept: Standard = { ...standard, version: edition }
    await writer.create('standard', [
      { code: kept.id, edition, title: kept.title.zh, definition: definitionOf(kept) },
    ])
    return kept
  })
  return { standard: result, batch }
}

function definitionOf(standard: Standard): string {
  const definition = JSON.stringify(standard)
  const { limit = Infinity } = kindOf('standard').fields['definition'] ?? {}
  if (definition.length > limit)
    throw new CodedError('STANDARD_INVALID', { line: '0', problem: 'standard_too_long' })
  return definition
}
