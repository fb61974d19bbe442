import type { AppStatus, Settings } from '../../shared/contract/app.ts'
import { recentArchives } from '../session/archive-places.ts'
import { backupFolderOf, type Program } from '../session/program.ts'
import type { Session } from '../session/session.ts'
import { api } from './base.ts'
import { openArchiveOf } from './open-archive-of.ts'

const status = api.app.status.handler(({ context: { session } }) => statusOf(session))

const change = api.app.change.handler(
  async ({ input: { backupFolder, ...settings }, context: { session } }) => {
    const { program, tokens } = session
    const folder = backupFolder === undefined ? {} : { backupFolder: tokens.folder(backupFolder, 'backup') }
    await program.settings.change({ ...defined(settings), ...folder })
    program.changes.publish('change', { what: 'settings' })
    return settingsOf(program)
  },
)

const changes = api.app.changes.handler(async function* ({ context: { session }, signal }) {
  yield* session.changes.subscribe('change', signal ? { signal } : {})
})

export const app = { status, change, changes }

async function statusOf(session: Session): Promise<AppStatus> {
  const { program, held } = session
  const recent = await recentArchives(program)
  return {
    version: program.version,
    mode: program.desktop ? 'desktop' : 'local',
    firstStart: held === null && recent.every(({ openedAt }) => openedAt === null),
    archive: held && (await openArchiveOf(program, held.archive)),
    recent,
    settings: settingsOf(program),
  }
}

function settingsOf(program: Program): Settings {
  const { language, appearance, mask, who } = program.settings.current
  return {
    language,
    appearance,
    mask,
    who,
    backupLocation: backupFolderOf(program),
    archiveLocation: program.archiveFolder,
  }
}

/** What was left out is not set to nothing. */
const defined = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
