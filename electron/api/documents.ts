import { basename } from 'node:path'
import type { JobOutput, JobResult } from '../../shared/contract/jobs.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { Made } from '../jobs/outputs.ts'
import type { Session } from '../session/session.ts'
import { newToken } from '../session/tokens.ts'
import { today } from '../today.ts'
import { downloadAddress, viewAddress } from './addresses.ts'
import { api } from './base.ts'
import { type DocumentWarning, warningText } from './warning-text.ts'

const application = api.documents.application.handler(
  async ({ input: { year, standard, overwrite, ...target }, context: { session } }) => {
    const common = await targetOf(session, target)
    const job = session.jobs.start('application', async (work) =>
      resultOf(
        session,
        common.language,
        await session.program.workers.run('application', { ...common, year, standard, overwrite }, work),
      ),
    )
    return { job }
  },
)

const signIn = api.documents.signIn.handler(async ({ input: { of, ...target }, context: { session } }) => {
  const common = await targetOf(session, target)
  const job = session.jobs.start('sign-in', async (work) =>
    resultOf(session, common.language, await session.program.workers.run('sign-in', { ...common, of }, work)),
  )
  return { job }
})

const workbook = api.documents.workbook.handler(
  async ({ input: { of, ...target }, context: { session } }) => {
    const common = await targetOf(session, target)
    const job = session.jobs.start('workbook', async (work) =>
      resultOf(
        session,
        common.language,
        await session.program.workers.run('workbook', { ...common, ...(of && { of }) }, work),
      ),
    )
    return { job }
  },
)

export const documents = { application, signIn, workbook }

interface Target {
  readonly into: string | null
  readonly language?: Language | undefined
  readonly mask?: boolean | undefined
}

/** What every document is given: the archive's folder, where it goes, in which language, masked or not, of which day. */
async function targetOf(session: Session, { into, language, mask }: Target) {
  return {
    folder: session.archive.folder,
    into:
      into === null ? await session.folder(`outputs/${newToken()}`) : session.tokens.folder(into, 'export'),
    language: language ?? session.language,
    masked: mask ?? session.program.settings.current.mask,
    date: today(),
  }
}

const resultOf = (
  session: Session,
  language: Language,
  { outputs, warnings }: { readonly outputs: readonly Made[]; readonly warnings: readonly DocumentWarning[] },
): JobResult => ({
  of: 'documents',
  outputs: outputs.map((made) => outputOf(session, made)),
  warnings: warnings.map((warning) => ({ code: warning.code, message: warningText(language, warning) })),
})

function outputOf({ tokens }: Session, { path, folder, size }: Made): JobOutput {
  const name = basename(path)
  const file = tokens.give({ what: 'output', path, name, folder })
  return {
    file,
    name,
    size,
    folder,
    download: downloadAddress(file),
    view: folder ? null : viewAddress(file),
  }
}
