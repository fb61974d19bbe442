import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../../electron/archive/archive.ts'
import { search, type SearchOptions } from '../../../electron/archive/search/search.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'

const WHO = { label: '录入', who: '沈玉兰' }
const YEAR = '2025-2026'
let archive: Archive
let students: RecordOf<'student'>[]

beforeAll(async () => {
  archive = await temporaryArchive()
  await archive.write(WHO, async (writer) => {
    students = await writer.create('student', [
      { name: '朱子涵', student_no: '20250137' },
      { name: '欧阳㛃' },
      { name: '𠮷田' },
      { name: '单雄信' },
      { name: '王 芳', note: '过敏：花生' },
      { name: '张王芳' },
      { name: 'Anna Müller' },
    ])
    await writer.create('guardian', [
      { name: '朱建国', phone: '13800138000', employer: '东莞市人民医院' },
      { name: '王芳芳', phone: '0769-22223333' },
    ])
    const [activity] = await writer.create('activity', [
      {
        title: '新生家长会',
        kind: 'parent_meeting',
        year: YEAR,
        term: 'first',
        date: '2025-09-12',
        venue: '三楼多功能厅',
        content:
          '园长介绍了幼儿园的一日流程。随后各班老师与家长交流，讲解入园准备、作息与饮食，并回答了提问，家长会后收回回执 ABC-2025 号。',
      },
      { title: '防溺水讲座（第2期）', kind: 'lecture', year: YEAR, term: 'second', date: '2026-05-08' },
      { title: '家长开放日', kind: 'open_day', year: YEAR, term: 'second', date: '2026-05-20' },
    ])
    await writer.create('attendance', [
      { activity: activity?.id ?? '', student: students[0]?.id ?? '', status: 'leave', remark: '外公代签' },
      { activity: activity?.id ?? '', student: students[1]?.id ?? '', status: 'present' },
    ])
    await writer.create('home_visit', [
      { date: '2025-10-18', student: students[0]?.id ?? '', visitors: '林老师', year: YEAR, term: 'first' },
    ])
  })
})

const titles = async (text: string, options?: SearchOptions) =>
  (await search(archive.tables, text, options)).map(({ title }) => title)

describe('a clerk finds', () => {
  it.each([
    ['a child by one character', '㛃', '欧阳㛃'],
    ['a child by two characters', '子涵', '朱子涵'],
    ['a child by an ideograph outside the basic plane', '𠮷', '𠮷田'],
    ['a child by initials', 'zzh', '朱子涵'],
    ['a child by the beginning of the pinyin', 'zhuzi', '朱子涵'],
    ['a child by pinyin with spaces', 'zhu zi han', '朱子涵'],
    ['a child by the given name in pinyin', 'zihan', '朱子涵'],
    ['a surname by its reading as a surname', 'sxx', '单雄信'],
    ['a surname of two readings by either', 'dxx', '单雄信'],
    ['a name that was typed with a space', '王芳', '王 芳'],
    ['a name without the accent', 'muller', 'Anna Müller'],
    ['a name by its beginning', 'ann', 'Anna Müller'],
    ['a student by number', '20250137', '朱子涵'],
    ['a student by the last digits of the number', '0137', '朱子涵'],
    ['a parent by the last four digits of the phone', '8000', '朱建国'],
    ['a parent by the middle of the phone', '0013', '朱建国'],
    ['a parent by a phone number in groups', '138 0013 8000', '朱建国'],
    ['a parent by full-width digits', '１３８００１３８０００', '朱建国'],
    ['a parent by a phone number without its dash', '076922223333', '王芳芳'],
    ['a parent by the employer', '人民医院', '朱建国'],
    ['an activity by the date as it is said', '9月12日', '新生家长会 · 2025-09-12'],
    ['an activity by the date as it is stored', '2025-09-12', '新生家长会 · 2025-09-12'],
    ['an activity by its kind', '专题讲座', '防溺水讲座（第2期） · 2026-05-08'],
    ['an activity by several words in any order', '讲座 溺水', '防溺水讲座（第2期） · 2026-05-08'],
    ['an activity by words from title and text', '新生 多功能厅', '新生家长会 · 2025-09-12'],
    ['an activity by a Latin word of its text in lower case', 'abc', '新生家长会 · 2025-09-12'],
    ['an attendance by its remark, called by child and activity', '外公', '朱子涵 · 新生家长会'],
    ['a home visit by the teacher', '林老师', '朱子涵 · 2025-10-18'],
  ])('%s (%s)', async (_what, text, title) => {
    expect(await titles(text)).toContain(title)
  })

  it('whole phrases only, in quotes', async () => {
    expect(await titles('"一日流程"')).toEqual(['新生家长会 · 2025-09-12'])
    expect(await titles('“流程一日”')).toEqual([])
    expect(await titles('流程 一日')).toEqual(['新生家长会 · 2025-09-12'])
    expect(await titles('"ABC-2025"')).toEqual(['新生家长会 · 2025-09-12'])
    expect(await titles('"BC-2025"')).toEqual([])
  })

  it.each(['家长 -开放日', '家长 NOT 开放日', '-开放日 家长', '家长 －开放日', '家长 -"开放日"'])(
    'what does not hold a word: %s',
    async (text) => {
      expect(await titles(text, { kinds: ['activity'] })).toEqual(['新生家长会 · 2025-09-12'])
    },
  )

  it.each(['-家长', 'NOT 家长'])('all but what holds a word: %s', async (text) => {
    expect(await titles(text, { kinds: ['activity', 'student'] })).toEqual([
      ...students.toReversed().map(({ name }) => name),
      '防溺水讲座（第2期） · 2026-05-08',
    ])
  })

  it('only the kinds that were asked for', async () => {
    expect(await titles('朱')).toEqual(['朱子涵', '朱建国'])
    expect(await titles('朱', { kinds: ['guardian'] })).toEqual(['朱建国'])
  })

  it('the words around a hit that is not in the title', async () => {
    const [hit] = await search(archive.tables, '一日流程')
    expect(hit?.snippet).toEqual({
      field: 'content',
      text: '园长介绍了幼儿园的一日流程。随后各班老师与家长交流，讲解入园准备、作息与饮食，并回答了提问，家长…',
    })
    expect((await search(archive.tables, 'bc-2025'))[0]?.snippet?.text).toBe(
      '…老师与家长交流，讲解入园准备、作息与饮食，并回答了提问，家长会后收回回执 ABC-2025 号。',
    )
    expect((await search(archive.tables, 'zzh'))[0]).not.toHaveProperty('snippet')
  })
})

describe('the order of what is found', () => {
  it('a whole title, then titles that begin so, then others that hold it, then texts', async () => {
    await archive.write(WHO, (writer) =>
      writer.create('regulation', [
        { title: '家访' },
        { title: '安全制度', body: '每学期家访一次' },
        { title: '家访制度' },
        { title: '教师家访守则' },
      ]),
    )
    expect(await titles('家访', { kinds: ['regulation'] })).toEqual([
      '家访',
      '家访制度',
      '教师家访守则',
      '安全制度',
    ])
  })

  it('a name before longer names, by characters and by sound', async () => {
    expect(await titles('王芳', { kinds: ['student'] })).toEqual(['王 芳', '张王芳'])
    expect(await titles('wf', { kinds: ['student', 'guardian'] })).toEqual(['王 芳', '张王芳', '王芳芳'])
  })

  it('the kind with the best hit first, the newest of a kind first, and no more of one kind than asked for', async () => {
    await archive.write(WHO, (writer) =>
      writer.create(
        'resource',
        Array.from({ length: 30 }, (_, at) => ({
          name: `图书馆${at}`,
          kind: 'social' as const,
          offers: '借书',
        })),
      ),
    )
    await archive.write(WHO, (writer) => writer.create('campus', [{ name: '东校区', address: '图书馆旁' }]))
    expect(await titles('图书馆', { limit: 2 })).toEqual(['图书馆29', '图书馆28', '东校区'])
  })
})

describe('whatever is typed', () => {
  it.each([
    '"', '*', '(', ')', '""', '"" ""', 'AND', 'NOT', 'OR', 'NEAR(', 'a AND', 'NOT NOT', '- -', '--', '-', ':', 'title:', '^', '+',
    '😀', "'; drop table student; --", '\\', '\u0000', '\ud842', '　', '', '{title} : x', '"半', '家"长', 'a*b', '％', '›', '※', '»',
    '家'.repeat(10_000), 'x '.repeat(10_000), '-家 '.repeat(2_000), '"a" '.repeat(3_000), '('.repeat(10_000),
  ])('answers without an error: %.20j', async (text) => {
    expect(await search(archive.tables, text)).toBeInstanceOf(Array)
  }) // prettier-ignore

  it('finds nothing where there is no word', async () => {
    for (const text of ['', ' ', '"', '***', '😀', '※', '-', '-😀']) expect(await titles(text)).toEqual([])
  })

  it('answers random texts without an error', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        '(',
        ')',
        ' AND ',
        ' OR ',
        ' NOT ',
        ' -',
        '^',
        ':',
        '{',
        '}',
        '+',
        '家',
        '长',
        'a',
        '1',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(await search(archive.tables, pieces.join(''))).toBeInstanceOf(Array)
      }),
      { numRuns: 300 },
    )
  })
})

describe('every part of a title that holds an ideograph finds its record', () => {
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'家长会安全教育朱子涵王芳小班一二三') },
    { weight: 2, arbitrary: fc.constantFrom('𠮷', '㛃', '𰻝', '𲆑', '\u{e863}', 'が', '한') },
    { weight: 2, arbitrary: fc.constantFrom(...'abAB012９Ｚé') },
    { weight: 1, arbitrary: fc.constantFrom(...' ，。（）:·“”-_/#') },
  )
  const title = fc
    .array(character, { minLength: 1, maxLength: 16 })
    .map((characters) => characters.join('').trim())
    .filter((text) => /\p{L}/u.test(text))

  it('however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(title, fc.nat(), fc.nat(), async (name, one, other) => {
        const part = partOf(name, one, other)
        fc.pre(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Co}]/u.test(part) && !isOperator(part))
        await archive
          .write(WHO, async (writer) => {
            const [record] = await writer.create('student', [{ name }])
            const hits = await search(writer.tables, part, { kinds: ['student'], limit: 1_000 })
            expect(hits.map(({ id }) => id)).toContain(record?.id)
            throw new Error('taken back')
          })
          .catch((error: unknown) => {
            if (!(error instanceof Error) || error.message !== 'taken back') throw error
          })
      }),
      { numRuns: 1_000 },
    )
  })

  const partOf = (text: string, one: number, other: number): string => {
    const characters = [...text]
    const start = one % characters.length
    return characters.slice(start, start + 1 + (other % (characters.length - start))).join('')
  }
  /** Quotes and a minus before a word have a meaning of their own. */
  const isOperator = (text: string): boolean => /(?<!\S)[-－]\S|["“”]/.test(text)
})

describe('the index follows the records', () => {
  it('what was renamed is found by its new name only', async () => {
    const [created] = (
      await archive.write(WHO, (writer) => writer.create('lecturer', [{ name: '旧名', kind: 'staff' }]))
    ).result
    await archive.write(WHO, (writer) =>
      writer.update('lecturer', [{ id: created?.id ?? '', version: 1, values: { name: '新名' } }]),
    )
    expect(await titles('旧名')).toEqual([])
    expect(await titles('新名')).toEqual(['新名'])
  })

  it('what lies in the trash is not found, and found again when it is restored', async () => {
    const [created] = (await archive.write(WHO, (writer) => writer.create('campus', [{ name: '西校区' }])))
      .result
    const ids = [created?.id ?? '']
    await archive.write(WHO, (writer) => writer.trash('campus', ids))
    expect(await titles('西校区')).toEqual([])
    await archive.write(WHO, (writer) => writer.restore('campus', ids))
    expect(await titles('西校区')).toEqual(['西校区'])
  })

  it('an attendance takes a row in it only when somebody wrote a remark', async () => {
    const rows = await archive.tables
      .selectFrom('search_row')
      .selectAll()
      .where('kind', '=', 'attendance')
      .execute()
    expect(rows).toHaveLength(1)
  })
})
