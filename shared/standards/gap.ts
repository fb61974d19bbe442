import { fieldsOf, type KindId } from '../domain/kinds.ts'
import { type Language, textsOf } from '../i18n/texts.ts'
import { countedBy, type Narrowed } from './counted-by.ts'
import type { DocumentFinding, Gap, Measurement, SelfScore, Step, Where } from './assessment.ts'
import { documentTodo, documentWords } from './document-words.ts'
import { measuredWords, measureTodo } from './gap-words.ts'
import { measureOf } from './measures.ts'
import { isMet } from './points.ts'
import { effortOfPapers, effortTo } from './shortfall.ts'
import { ANYTHING, type Criterion, type Rule } from './standard.ts'

/** What is known of a criterion when its gap is described. */
interface Scored {
  readonly criterion: Criterion
  readonly number: string
  readonly year: string
  readonly language: Language
  /** What the criterion earns now. */
  readonly self: number
  readonly given: SelfScore | null
  readonly measurement: Measurement | null
  readonly documents: readonly DocumentFinding[]
}

/** The gap of a criterion: what is missing, what it costs, what to do and where. Null at full points. */
export function gapOf(scored: Scored): Gap | null {
  const { criterion, number, self } = scored
  const lost = criterion.points - self
  if (lost <= 0) return null
  return { criterion: criterion.id, number, lost, ...contentOf(scored, lost) }
}

type Content = Pick<Gap, 'says' | 'todo' | 'where' | 'steps'>

function contentOf(scored: Scored, lost: number): Content {
  const { criterion, given, measurement } = scored
  if (given?.counts) return judgedContent(scored, given, lost)
  if (criterion.kind === 'judged') return unjudgedContent(scored)
  if (criterion.kind === 'document') return documentContent(scored)
  if (!measurement) throw new Error(`criterion ${criterion.id} was not measured`)
  return measuredContent(scored, criterion.rule, measurement)
}

function measuredContent({ language, year, self }: Scored, rule: Rule, measurement: Measurement): Content {
  const top = rule.tiers.at(-1) ?? rule.tiers[0]
  const steps: readonly Step[] = rule.tiers
    .filter((tier) => tier.points > self)
    .map((tier) => ({
      points: tier.points,
      gain: tier.points - self,
      effort: effortTo(measurement, tier),
    }))
  return {
    says: measuredWords(language, rule, top, measurement),
    todo: measureTodo(language, rule.measure),
    where: whereOf(measureOf(rule.measure).where, year, countedBy(rule)),
    steps,
  }
}

function documentContent({ language, year, self, criterion, documents }: Scored): Content {
  const missing = documents.filter((finding) => !isMet(finding))
  const papers = missing.reduce((sum, { need, count }) => sum + need.atLeast - count, 0)
  const [first] = missing
  const filter = Object.entries(first?.need.filter ?? {}).filter(([, value]) => value !== ANYTHING)
  return {
    says: documentWords(language, missing),
    todo: documentTodo(language, missing),
    where: whereOf(
      first?.need.kind ?? 'score',
      year,
      filter.map(([name, value]) => [name, [value]]),
    ),
    steps: [{ points: criterion.points, gain: criterion.points - self, effort: effortOfPapers(papers) }],
  }
}

function unjudgedContent({ language, criterion, given }: Scored): Content {
  const texts = textsOf(language)
  const says = given
    ? texts('assessment:gap_no_reason', { self: given.points })
    : texts('assessment:gap_unjudged')
  const todo = texts(given ? 'assessment:todo_reason' : 'assessment:todo_judge')
  return { says, todo, where: whereToJudge(criterion), steps: [] }
}

function judgedContent({ language, criterion }: Scored, given: SelfScore, lost: number): Content {
  const texts = textsOf(language)
  return {
    says: texts('assessment:gap_judged', { self: given.points, lost }),
    todo: texts('assessment:todo_review'),
    where: whereToJudge(criterion),
    steps: [],
  }
}

const whereToJudge = ({ id }: Criterion): Where => ({ kind: 'score', filter: { criterion: [id] } })

/** The list to open: of the year where the kind has one, narrowed by what was asked for. */
function whereOf(kind: KindId, year: string, asked: readonly Narrowed[]): Where {
  const names = new Set(fieldsOf(kind).map(([name]) => name))
  const narrowed: readonly Narrowed[] = [['year', [year]], ...asked]
  return { kind, filter: Object.fromEntries(narrowed.filter(([name]) => names.has(name))) }
}
