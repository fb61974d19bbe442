import type { ListedStandard } from '../../shared/contract/assessment.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { criteriaOf } from '../../shared/standards/parse-standard.ts'
import type { Criterion, Standard } from '../../shared/standards/standard.ts'
import { assess as assessYear } from '../assessment/assess.ts'
import { findStandard, listStandards, storeStandard, usualStandard } from '../assessment/standards.ts'
import type { Writer } from '../archive/archive.ts'
import { listRecords } from '../archive/records.ts'
import { remembered } from '../archive/remembered.ts'
import { removeUpload } from '../session/remove-upload.ts'
import { today } from '../today.ts'
import { actLabel } from './act-label.ts'
import { applicationFor } from './application-for.ts'
import { api } from './base.ts'

const standards = api.assessment.standards.handler(async ({ context: { session } }) => {
  const { tables } = session.archive
  const own = new Set((await listRecords(tables, 'standard')).map(({ code }) => code))
  return (await listStandards(tables)).map((standard) => listed(standard, own.has(standard.id)))
})

const standard = api.assessment.standard.handler(({ input, context: { session } }) =>
  findStandard(session.archive.tables, input.standard),
)

const importStandard = api.assessment.importStandard.handler(
  async ({ input: { file }, context: { session }, signal }) => {
    const { path } = session.tokens.file(file, 'standard')
    const work = { signal: signal ?? new AbortController().signal, onProgress: () => undefined }
    const read = await session.program.workers.run('read-standard', { path }, work)
    const { standard: stored, batch } = await session.telling((archive) =>
      storeStandard(archive, read, session.who),
    )
    await removeUpload(session.tokens, file)
    return { standard: stored.id, batch }
  },
)

const assess = api.assessment.assess.handler(
  async ({ input: { year, standard: name }, context: { session } }) => {
    const { tables } = session.archive
    const [language, date] = [session.language, today()]
    return remembered(tables, `assess ${year} ${language} ${date} ${name ?? ''}`, async () => {
      const standard = await (name === undefined ? usualStandard(tables, year) : findStandard(tables, name))
      return assessYear(tables, { year, standard, date, language })
    })
  },
)

const score = api.assessment.score.handler(
  async ({ input: { year, standard: name, criterion, ...said }, context: { session } }) => {
    const found = await findStandard(session.archive.tables, name)
    refuseAbove(criterionOf(found, criterion), said)
    const label = actLabel(session, 'score', { number: criterion })
    const { batch } = await session.write(label, async (writer) => {
      const application = await applicationFor(writer, year, found)
      await setScore(writer, application.id, criterion, {
        ...(said.selfPoints !== undefined && { self_points: said.selfPoints }),
        ...(said.reason !== undefined && { reason: said.reason }),
        ...(said.examinerPoints !== undefined && { examiner_points: said.examinerPoints }),
        ...(said.remark !== undefined && { remark: said.remark }),
      })
    })
    return { batch }
  },
)

const link = api.assessment.link.handler(
  async ({ input: { year, standard: name, criterion, target: to, note }, context: { session } }) => {
    const found = await findStandard(session.archive.tables, name)
    criterionOf(found, criterion)
    const label = actLabel(session, 'link', { number: criterion })
    const { batch } = await session.write(label, async (writer) => {
      const application = (await applicationFor(writer, year, found)).id
      if ((await listRecords(writer.tables, to.kind, { ids: [to.id] })).length === 0)
        throw new CodedError('NOT_FOUND', { kind: to.kind })
      const where = { application, criterion, target_kind: to.kind, target: to.id }
      const [known] = await listRecords(writer.tables, 'evidence_link', { where })
      if (known)
        await writer.update('evidence_link', [{ id: known.id, version: known.version, values: { note } }])
      else await writer.create('evidence_link', [{ ...where, note }])
    })
    return { batch }
  },
)

const unlink = api.assessment.unlink.handler(
  async ({ input: { year, standard: name, criterion, target: to }, context: { session } }) => {
    const { tables } = session.archive
    const { id: code } = await findStandard(tables, name)
    const [application] = await listRecords(tables, 'application', { where: { year, standard: code } })
    const where = { application: application?.id ?? '', criterion, target_kind: to.kind, target: to.id }
    const links = await listRecords(tables, 'evidence_link', { where })
    if (links.length === 0) throw new CodedError('NOT_FOUND', { kind: 'evidence_link' })
    const ids = links.map(({ id }) => id)
    const label = actLabel(session, 'unlink', { number: criterion })
    const { batch } = await session.write(label, (writer) => writer.trash('evidence_link', ids))
    return { batch }
  },
)

const target = api.assessment.target.handler(
  async ({ input: { year, standard: name, stars }, context: { session } }) => {
    const found = await findStandard(session.archive.tables, name)
    const { result, batch } = await session.write(actLabel(session, 'target'), async (writer) => {
      const { id, version } = await applicationFor(writer, year, found, stars)
      await writer.update('application', [{ id, version, values: { target: stars } }])
      return id
    })
    return { application: result, batch }
  },
)

export const assessment = {
  standards,
  standard,
  importStandard,
  assess,
  score,
  link,
  unlink,
  target,
}

const listed = (
  { id, version, title, authority, total, stars = [], partial = false, sample = false, status }: Standard,
  own: boolean,
): ListedStandard => ({
  id,
  version,
  title,
  authority,
  total,
  stars,
  partial,
  sample,
  status,
  from: own ? 'archive' : 'program',
})

function criterionOf(standard: Standard, id: string): Criterion {
  const criterion = criteriaOf(standard).find((each) => each.id === id)
  if (!criterion) throw new CodedError('NOT_FOUND', { kind: 'standard' })
  return criterion
}

/** Nobody can be given more than the line is worth. */
function refuseAbove(
  { points }: Criterion,
  said: {
    readonly selfPoints?: number | null | undefined
    readonly examinerPoints?: number | null | undefined
  },
): void {
  for (const [field, given] of [
    ['self_points', said.selfPoints],
    ['examiner_points', said.examinerPoints],
  ] as const)
    if (typeof given === 'number' && given > points)
      throw new CodedError('INVALID', { kind: 'score', field, problem: 'above_points', asked: points })
}

async function setScore(
  writer: Writer,
  application: string,
  criterion: string,
  values: Parameters<Writer['update']>[1][number]['values'],
): Promise<void> {
  const [known] = await listRecords(writer.tables, 'score', { where: { application, criterion } })
  if (known) await writer.update('score', [{ id: known.id, version: known.version, values }])
  else await writer.create('score', [{ application, criterion, ...values }])
}
