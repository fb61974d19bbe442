import type Sqlite from 'better-sqlite3'
import { expressionsOf } from '../../electron/archive/search/expression.ts'
import { parseQuery } from '../../electron/archive/search/query.ts'

/** What people type into the search box: names, parts of names, telephones, pinyin, topics, phrases, exclusions, and what is not there. */
export const QUERIES = [
  '欧阳子涵', '王子轩', '李梓', '王', '司徒', '欧阳', '㛃', '𠮷', '子涵', '解', '单',
  '13812', '138', '8866', '0755', '20250123', '2025', '1395',
  'wzx', 'oyzh', 'ouyang', 'lzh', 'wang', 'zx',
  '阅读习惯', '家长会', '亲子运动会', '第12期', '不焦虑的父母', '讲座', '防溺水', '会',
  '旗峰路', '东莞农商银行', '个体经营', '莞城区', '外公代替', '家校共育', '气氛热烈', '多功能厅',
  '讲座 专家', '阅读 操场', '"家庭教育专题讲座"', '家长会 -新生', '东莞 医院 王', '没有这个词', 'qqqqq', '!!!',
] as const // prettier-ignore

type Finder = (text: string) => unknown

/** The floor: the widest of the FTS5 expressions alone, which gives the latest rows that match, without ranks, titles or places. */
export function bareFts(database: Sqlite.Database): Finder {
  const statement = database.prepare(
    'select rowid from search_text where search_text match ? order by rowid desc limit 20',
  )
  return (text) => {
    const expression = expressionsOf(parseQuery(text)).at(-1)
    return expression === undefined ? [] : statement.all(expression)
  }
}

/** What one does without an index: `like` over the texts of the four long tables, at most 20 of each. */
export function bareLike(database: Sqlite.Database): Finder {
  const statements = [
    ['student', 'name', 'student_no'],
    ['guardian', 'name', 'phone', 'employer', 'address'],
    ['activity', 'title', 'venue', 'content'],
    ['attendance', 'remark'],
  ].map(([table, ...columns]) => {
    const holds = columns.map((column) => `${column} like @pattern`).join(' or ')
    return database.prepare(
      `select id from ${table} where deleted_at is null and (${holds}) order by id desc limit 20`,
    )
  })
  return (text) => statements.map((statement) => statement.all({ pattern: `%${text}%` }))
}
