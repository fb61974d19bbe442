import { useNavigate } from '@tanstack/react-router'
import { KIND_IDS, kindOf } from '../../shared/domain/kinds.ts'
import { labelIn, LANGUAGES, type Language, textsOf } from '../../shared/i18n/texts.ts'
import { useArchive } from '../api/use-status.ts'
import { useLanguage } from './language.ts'
import { useOpenRecord } from './open-record.ts'
import { pageName, PAGES } from './pages.ts'
import { useUndo } from './use-undo.ts'

/** Something that can be done from anywhere. */
export interface Command {
  readonly key: string
  /** The page, kind of record or act it is about, in any language. */
  readonly about: (language: Language) => string
  /** What it is called, in the language of the window. */
  readonly text: string
  readonly run: () => void
}

/** The parts of the settings that a person may look for by name; each is a view of the page. */
const SETTINGS = ['school', 'years', 'window', 'backups', 'archive'] as const

/** Go to a page or a part of the settings, make a record, undo, redo. What writes is left out where nothing can be written. */
export function useCommands(): readonly Command[] {
  const language = useLanguage()
  const navigate = useNavigate()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const { undo, redo } = useUndo()
  const t = textsOf(language)
  const command = (
    key: string,
    about: Command['about'],
    run: () => void,
    text = about(language),
  ): Command => ({
    key,
    about,
    text,
    run,
  })
  const goTo = (key: string, about: Command['about'], run: () => void) =>
    command(key, about, run, t('shell:goTo', { page: about(language) }))
  const pages = PAGES.map((path) =>
    goTo(
      path,
      (into) => pageName(path, textsOf(into), (label) => labelIn(into, label)),
      () => void navigate({ to: path }),
    ),
  )
  const settings = SETTINGS.map((view) =>
    goTo(
      `settings-${view}`,
      (into) => `${textsOf(into)('shell:settings')} · ${textsOf(into)(`settings:${view}`)}`,
      () => void navigate({ to: '/settings', search: { view } }),
    ),
  )
  const kinds = KIND_IDS.filter((kind) => kindOf(kind).sheet && !kindOf(kind).single).map((kind) =>
    command(
      `new-${kind}`,
      (into) => labelIn(into, kindOf(kind).label),
      () => show({ kind, id: 'new' }),
      t('shell:newRecord', { kind: labelIn(language, kindOf(kind).label) }),
    ),
  )
  const acts = [
    command('undo', (into) => textsOf(into)('shell:undo'), undo),
    command('redo', (into) => textsOf(into)('shell:redo'), redo),
  ]
  return [...pages, ...(readOnly === null ? [...acts, ...kinds] : []), ...settings]
}

/** Whether a command is called what was typed, in whole or in part, in either language. */
export function isCalled(command: Command, typed: string): boolean {
  const wanted = typed.toLowerCase()
  return [command.text, ...LANGUAGES.map(command.about)].some((name) => name.toLowerCase().includes(wanted))
}
