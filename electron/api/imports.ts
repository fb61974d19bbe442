import { basename } from 'node:path'
import type { Inspected } from '../../shared/contract/imports.ts'
import type { JobResult } from '../../shared/contract/jobs.ts'
import { schoolYearOfDay } from '../../shared/domain/moment.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { Archive } from '../archive/archive.ts'
import { applyImport } from '../importing/apply-import.ts'
import { reportOf } from '../importing/report.ts'
import type { JobWork } from '../jobs/running-jobs.ts'
import { type GivenPath, pathsIn } from '../jobs/tasks/given-path.ts'
import type { ImportInput } from '../jobs/tasks/import-inputs.ts'
import type { Program } from '../session/program.ts'
import type { Session } from '../session/session.ts'
import { today } from '../today.ts'
import { actLabel } from './act-label.ts'
import { api } from './base.ts'

const inspect = api.imports.inspect.handler(({ input: { files, year }, context: { session }, signal }) => {
  const given = files.map((token) => givenPath(session, token))
  return inspected(session, { given, year: year ?? schoolYearOfDay(today()), corrections: [] }, signal)
})

const correct = api.imports.correct.handler(
  ({ input: { import: token, year, corrections }, context: { session }, signal }) => {
    const { input } = session.tokens.take(token, 'import')
    const corrected = { year: year ?? input.year, corrections: [...input.corrections, ...corrections] }
    return inspected(session, { ...input, ...corrected }, signal)
  },
)

const tryOut = api.imports.tryOut.handler(({ input, context: { session } }) => {
  const { input: given } = session.tokens.take(input.import, 'import')
  const { archive, program } = session
  const job = session.jobs.start('import-trial', async (work): Promise<JobResult> => {
    const { plan, sheets } = await planned(program, archive, given, work)
    return { of: 'import', report: reportOf(plan, null, session.language, sheets) }
  })
  return { job }
})

const apply = api.imports.apply.handler(async ({ input, context: { session } }) => {
  const { input: given } = session.tokens.take(input.import, 'import')
  const { holding } = session
  const files = listed(await pathsIn(given.given), session.language)
  const intent = { label: actLabel(session, 'import', { files }), who: session.who }
  const job = session.jobs.start('import', async (work): Promise<JobResult> => {
    const { plan, sheets } = await planned(session.program, holding.archive, given, work)
    const applied = await session.telling((archive) => applyImport(archive, plan, intent, work), holding)
    return { of: 'import', report: reportOf(plan, applied, session.language, sheets) }
  })
  return { job }
})

export const imports = { inspect, correct, tryOut, apply }

/** A file, a folder or a basket that was given for importing. */
function givenPath({ tokens }: Session, token: string): GivenPath {
  const { what } = tokens.take(token, 'file', 'folder', 'basket')
  return what === 'file'
    ? { path: tokens.file(token, 'import').path, basket: false }
    : { path: tokens.place(token, 'import'), basket: what === 'basket' }
}

/** More are not named. */
const MOST_NAMED = 3

/** The names of what was given, for the history: the first of many. */
function listed(paths: readonly string[], language: Language): string {
  const names = paths.map((path) => basename(path))
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names
  return new Intl.ListFormat(language, { type: 'unit' }).format(shown)
}

/** The input is read anew each time, in a worker: nothing of a large workbook stays in this thread. */
async function inspected(
  session: Session,
  input: ImportInput,
  signal: AbortSignal | undefined,
): Promise<Inspected> {
  const { archive, language, program, tokens } = session
  const work = { signal: signal ?? new AbortController().signal, onProgress: () => undefined }
  const asked = { ...input, folder: archive.folder, language }
  const files = await program.workers.run('inspect-import', asked, work)
  return { import: tokens.give({ what: 'import', input }), year: input.year, files }
}

/** The plan is made in a worker, on the archive as it is now; the thread that holds the archive carries it out. */
const planned = ({ workers }: Program, { folder }: Archive, input: ImportInput, work: JobWork) =>
  workers.run('plan-import', { ...input, folder }, work)
