import type { RecordOf } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords } from '../../archive/records.ts'
import type { Context } from '../terminal/context.ts'
import { unknownWord, usageError } from '../terminal/usage.ts'
import { shortId } from './shown.ts'

type Activity = RecordOf<'activity'>

/** The activities of a school year that were held or will be, by date. */
export async function plannedOrHeld(tables: Tables, year: string): Promise<Activity[]> {
  const activities = await listRecords(tables, 'activity', { where: { year }, orderBy: ['date'] })
  return activities.filter(({ status }) => status !== 'cancelled')
}

/** An activity of a school year by its title, its date and title (`2025-09-12 新生家长会`) or its id. Throws USAGE. */
export async function activityNamed(
  context: Context,
  tables: Tables,
  year: string,
  word: string,
): Promise<Activity> {
  const activities = await listRecords(tables, 'activity', { where: { year } })
  const found = activities.filter(
    ({ id, date, title }) => title === word || `${date} ${title}` === word || isId(word, id),
  )
  const [only] = found
  if (only && found.length === 1) return only
  if (!only) {
    const titles = activities.map(({ title }) => title)
    throw unknownWord(context.texts, 'unknown_activity', word, titles)
  }
  const lines = found.map(({ id, date, title }) => `  ${shortId(id)}  ${date}  ${title}`)
  throw usageError(context.texts, 'several_records', { word, found: lines.join('\n') })
}

/** A class of a school year by its name or its id. Throws USAGE. */
export async function classNamed(
  context: Context,
  tables: Tables,
  year: string,
  word: string,
): Promise<RecordOf<'class'>> {
  const classes = await listRecords(tables, 'class', { where: { year } })
  const found = classes.find(({ id, name }) => name === word || isId(word, id))
  if (found) return found
  throw unknownWord(
    context.texts,
    'unknown_class',
    word,
    classes.map(({ name }) => name),
  )
}

const isId = (word: string, id: string): boolean => word.length >= 6 && id.endsWith(word.toLowerCase())
