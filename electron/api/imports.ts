import type { Inspected } from '../../shared/contract/imports.ts'
import { schoolYearOfDay } from '../../shared/domain/moment.ts'
import type { ImportInput } from '../jobs/tasks/inspect-import.ts'
import type { Session } from '../session/session.ts'
import { today } from '../today.ts'
import { api } from './base.ts'

const inspect = api.imports.inspect.handler(({ input: { files, year }, context: { session }, signal }) => {
  const paths = files.map((token) => pathOf(session, token))
  return inspected(session, { paths, year: year ?? schoolYearOfDay(today()), corrections: [] }, signal)
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
  const job = session.jobs.start('import-trial', async (work) => ({
    of: 'import',
    report: reportOf(session, (await planned(session, given, work)).plan, null),
  }))
  return { job }
})

const apply = api.imports.apply.handler(({ input, context: { session } }) => {
  const { input: given } = session.tokens.take(input.import, 'import')
  const job = session.jobs.start('import', async (work) => {
    const { plan } = await planned(session, given, work)
    const { batch } = await session.telling((archive) => applyPlan(archive, plan, session.who, work))
    return { of: 'import', report: reportOf(session, plan, { batch }) }
  })
  return { job }
})

export const imports = { inspect, correct, tryOut, apply }

/** A file, a folder or a basket that was given for importing. */
function pathOf({ tokens }: Session, token: string): string {
  const thing = tokens.take(token, 'file', 'folder', 'basket')
  return thing.what === 'file' ? tokens.file(token, 'import').path : tokens.place(token, 'import')
}

/** The input is read anew each time, in a worker: nothing of a large workbook stays in this thread. */
async function inspected(
  session: Session,
  input: ImportInput,
  signal: AbortSignal | undefined,
): Promise<Inspected> {
  const { archive, language, program, tokens } = session
  const work = { signal: signal ?? new AbortController().signal, onProgress: () => undefined }
  const files = await program.workers.run(
    'inspect-import',
    { ...input, folder: archive.folder, language },
    work,
  )
  return { import: tokens.give({ what: 'import', input }), year: input.year, files }
}
