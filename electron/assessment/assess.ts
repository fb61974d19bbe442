import { isKindId, type RecordOf } from '../../shared/domain/kinds.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { Assessment, DocumentFinding, Measurement } from '../../shared/standards/assessment.ts'
import { criteriaOf } from '../../shared/standards/parse-standard.ts'
import { type Picked, scoreStandard } from '../../shared/standards/score.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import type { Tables } from '../archive/database.ts'
import { anyTable, listRecords } from '../archive/records.ts'
import { findDocuments } from './documents.ts'
import { loadYear, type YearFacts } from './facts.ts'
import { measure } from './measures/measure.ts'

/** What to assess. */
interface AssessmentRequest {
  /** `2025-2026`. */
  readonly year: string
  readonly standard: Standard
  /** Stars aimed at; left out: those of the application, if the year has one for this standard. */
  readonly target?: number | null
  /** `2026-06-30`: the day for which appointments and due plan items are looked at. */
  readonly date: string
  readonly language: Language
}

/**
 * Measures a school year against a standard, with what people scored and picked in the application of that year and
 * standard, if there is one. The same archive, request and program give the same assessment.
 * Throws INVALID for a name that is no school year.
 */
export async function assess(tables: Tables, request: AssessmentRequest): Promise<Assessment> {
  const { year, standard, date, language } = request
  const facts = await loadYear(tables, year, date)
  const application = await applicationOf(tables, year, standard.id)
  return scoreStandard({
    standard,
    year,
    target: request.target ?? application?.target ?? null,
    application: application?.id ?? null,
    date,
    language,
    measurements: measureAll(facts, standard),
    documents: await findAll(tables, year, standard),
    given: application ? await listRecords(tables, 'score', { where: { application: application.id } }) : [],
    picked: application ? await pickedFor(tables, application.id) : [],
  })
}

function measureAll(facts: YearFacts, standard: Standard): ReadonlyMap<string, Measurement> {
  const measured = criteriaOf(standard).filter((criterion) => criterion.kind === 'measured')
  return new Map(measured.map(({ id, rule }) => [id, measure(facts, rule.measure, rule.params)]))
}

async function findAll(
  tables: Tables,
  year: string,
  standard: Standard,
): Promise<ReadonlyMap<string, readonly DocumentFinding[]>> {
  const found = new Map<string, readonly DocumentFinding[]>()
  for (const criterion of criteriaOf(standard)) {
    if (criterion.kind !== 'document') continue
    const findings = []
    for (const need of criterion.evidence) findings.push(await findDocuments(tables, year, need))
    found.set(criterion.id, findings)
  }
  return found
}

/** An application may name one edition of a standard, as `<id>@<edition>`. */
async function applicationOf(
  tables: Tables,
  year: string,
  standard: string,
): Promise<RecordOf<'application'> | undefined> {
  const applications = await listRecords(tables, 'application', { where: { year } })
  return applications.find((application) => application.standard.split('@')[0] === standard)
}

/** Evidence picked by hand, in the order in which it was picked. What was since moved to the trash is left out. */
async function pickedFor(tables: Tables, application: string): Promise<readonly Picked[]> {
  const links = await listRecords(tables, 'evidence_link', { where: { application } })
  const picked: Picked[] = []
  for (const { criterion, target_kind, target, note } of links) {
    if (!isKindId(target_kind)) continue
    const live = await anyTable(tables, target_kind)
      .select('id')
      .where('id', '=', target)
      .where('deleted_at', 'is', null)
      .execute()
    if (live.length > 0) picked.push({ criterion, kind: target_kind, id: target, note: note ?? '' })
  }
  return picked
}
