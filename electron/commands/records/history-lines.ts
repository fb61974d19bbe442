import type { HistoryEntry } from '../../archive/history.ts'
import type { Context } from '../terminal/context.ts'
import { tableLines } from '../terminal/table.ts'
import { shortId } from './shown.ts'

/** Acts of the history as a table, in the order given. */
export const historyLines = ({ texts, width }: Context, entries: readonly HistoryEntry[]): string[] =>
  tableLines(
    [
      texts('terminal:batch'),
      texts('terminal:when'),
      texts('terminal:who'),
      texts('terminal:changes'),
      texts('terminal:what'),
    ],
    entries.map(({ id, at, who, changes, label, undoes, undone }) => [
      shortId(id),
      localTime(at),
      who,
      String(changes),
      [undoes === null ? '' : texts('terminal:took_back'), label, undone ? texts('terminal:undone') : '']
        .filter((part) => part !== '')
        .join(' '),
    ]),
    width,
  )

/** A moment by the clock on the wall: `2026-06-30 14:05`. */
function localTime(at: string): string {
  const moment = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
