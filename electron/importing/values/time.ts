import { smallNumber } from '../../../shared/domain/chinese-number.ts'
import { isTimeOfDay } from '../../../shared/domain/moment.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, refuse, unreadable } from './reading.ts'
import { cleanLine } from './text.ts'

const MORNING = '凌晨|早上|早晨|清晨|上午|早|am'
const AFTERNOON = '中午|下午|傍晚|晚上|晚间|夜里|晚|pm'
const TIME = new RegExp(
  `^(${MORNING}|${AFTERNOON})?\\s*([\\d一二三四五六七八九十]{1,3})\\s*(?:[:点时.]\\s*(半|[\\d一二三四五六七八九十]{1,3}|整|钟|)\\s*(?:分|:\\d{2})?)\\s*(am|pm)?$`,
)
const SOLID = /^([01]\d|2[0-3])([0-5]\d)$/

/** A time of day: `18:30`, `18：30`, `下午2:30`, `6点半`, `2:30 pm`, `1830`, or Excel's fraction of a day. `晚上7点` is 19:00. */
export function readTime(cell: Cell | undefined): Reading<string> {
  const empty = unreadable(cell)
  if (empty || !cell) return empty ?? EMPTY
  if (cell.type === 'moment') return read(cell.time)
  if (cell.type === 'number' && cell.value >= 0 && cell.value < 1)
    return read(timeOfMinutes(cell.value * 1440))
  const written = cleanLine(cellText(cell))
  if (written === '') return EMPTY
  const time = timeOfText(written.normalize('NFKC').toLowerCase().replace(/\s+/g, ' '))
  return isTimeOfDay(time) ? read(time) : refuse('NOT_A_TIME', written)
}

function timeOfText(text: string): string {
  const solid = SOLID.exec(text)
  if (solid) return `${solid[1] ?? ''}:${solid[2] ?? ''}`
  const match = TIME.exec(text)
  if (!match) return ''
  const half = match[1] ?? match[4] ?? ''
  const hour = smallNumber(match[2] ?? '')
  const minute = minutes(match[3] ?? '')
  if (hour === null || minute === null) return ''
  return `${two(hourOfDay(hour, half))}:${two(minute)}`
}

function minutes(text: string): number | null {
  if (text === '半') return 30
  return ['', '整', '钟'].includes(text) ? 0 : smallNumber(text)
}

function hourOfDay(hour: number, half: string): number {
  if (new RegExp(`^(?:${AFTERNOON})$`).test(half) && hour < 12)
    return half === '中午' && hour > 9 ? hour : hour + 12
  return half === '凌晨' || half === 'am' ? hour % 12 : hour
}

const timeOfMinutes = (value: number): string => {
  const minute = Math.min(Math.round(value), 1439)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
