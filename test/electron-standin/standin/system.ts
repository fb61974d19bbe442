import { type DialogKind, happened } from './happenings.ts'

/** Answers that a test gave before or after a dialog asked. */
const answers: Readonly<Record<DialogKind, unknown[]>> = { open: [], message: [] }
const waiting: Readonly<Record<DialogKind, ((answer: unknown) => void)[]>> = { open: [], message: [] }

export function answerDialog(kind: DialogKind, answer: unknown): void {
  const ask = waiting[kind].shift()
  if (ask) ask(answer)
  else answers[kind].push(answer)
}

/** Both dialogs take the window that they belong to, or only their options. */
function asked(kind: DialogKind, given: readonly unknown[]): Promise<unknown> {
  happened({ what: 'asked', dialog: kind, options: given.at(-1) })
  const answer = answers[kind].shift()
  return answer === undefined
    ? new Promise((resolve) => waiting[kind].push(resolve))
    : Promise.resolve(answer)
}

export const dialog = {
  showOpenDialog: (...given: unknown[]) => asked('open', given),
  showMessageBox: (...given: unknown[]) => asked('message', given),
  /** The process stands still until it is answered: the test has answered before. */
  showMessageBoxSync: (...given: unknown[]): unknown => {
    happened({ what: 'asked', dialog: 'message', options: given.at(-1) })
    const answer = answers.message.shift()
    if (answer === undefined) throw new Error('a synchronous dialog must be answered before it asks')
    return answer
  },
}

export const shell = {
  openExternal: async (url: string) => happened({ what: 'opened-outside', url }),
  openPath: async (path: string) => {
    happened({ what: 'opened-path', path })
    return ''
  },
  showItemInFolder: (path: string) => happened({ what: 'shown-path', path }),
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }],
}
