import { smallNumber } from '../../../shared/domain/chinese-number.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, refuse, unreadable } from './reading.ts'

const UNIT =
  '人|名|位|个|份|本|册|套|张|条|次|场|节|期|课时|学时|小时|分钟|户|次数|hours?|h|persons?|people|copies|times'
const NUMBER = new RegExp(`^约?([-+]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-+]?\\d+(?:\\.\\d+)?)(?:${UNIT})?$`)
const CHINESE = new RegExp(`^([〇零一二两三四五六七八九十]{1,3})(?:${UNIT})?$`)
const NONE = /^(无|没有|[-—–/\\]+)$/

/** A number as offices write it: `188`, `188人`, `１８８`, `1,234`, `2.5课时`, `三`. `whole` refuses fractions. */
export function readNumber(cell: Cell | undefined, whole: boolean): Reading<number> {
  const empty = unreadable(cell)
  if (empty || !cell) return empty ?? EMPTY
  const written = cellText(cell)
  const value =
    cell.type === 'number' ? cell.value : numberIn(written.normalize('NFKC').replace(/\s/g, '').toLowerCase())
  if (value === undefined) return EMPTY
  return value === null || !isPossible(value, whole) ? refuse('NOT_A_NUMBER', written) : read(value)
}

const isPossible = (value: number, whole: boolean): boolean =>
  Number.isFinite(value) && (!whole || Number.isSafeInteger(value))

/** Undefined: nothing is said; null: no number. */
function numberIn(text: string): number | null | undefined {
  if (text === '' || NONE.test(text)) return undefined
  const match = NUMBER.exec(text)
  if (match) return Number((match[1] ?? '').replaceAll(',', ''))
  return smallNumber(CHINESE.exec(text)?.[1] ?? '')
}

const YES = /^(是|有|对|真|已|√|✓|✔|☑|v|y|yes|true|1|主要|主)$/
const NO = /^(否|无|没有|不|不是|×|✗|✘|x|n|no|false|0|次要)$/

/** Yes or no: `是`, `√`, `1`, `yes`; `否`, `×`, `0`, `no`. */
export function readTruth(cell: Cell | undefined): Reading<boolean> {
  const empty = unreadable(cell)
  if (empty || !cell) return empty ?? EMPTY
  if (cell.type === 'truth') return read(cell.value)
  const text = cellText(cell).normalize('NFKC').trim().toLowerCase()
  if (text === '') return EMPTY
  if (YES.test(text)) return read(true)
  return NO.test(text) ? read(false) : refuse('NOT_A_CHOICE', cellText(cell))
}
