import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { answerOf, liuyou } from '../fixtures/command-line.ts'
import { type SmallSchool, smallSchool } from '../fixtures/small-school.ts'

let school: SmallSchool
beforeEach(async () => {
  school = await smallSchool()
})

interface Listed {
  readonly kind: string
  readonly total: number
  readonly records: readonly Readonly<Record<string, unknown>>[]
  readonly titles: Readonly<Record<string, string>>
}

const list = (...words: string[]) => answerOf<Listed>(['list', school.archive, ...words], school)

describe('liuyou new', () => {
  it('makes an archive with its school and first year, adding .liuyou to the name', async () => {
    const words = ['new', 'again/某小学', '--school', '某小学', '--stage', '小学', '--year', '2026-2027']
    const { archive } = await answerOf<{ archive: string }>(words, school)
    expect(archive).toBe(join(school.home, 'again', '某小学.liuyou'))
    const opened = await openArchive(archive, { readOnly: true })
    expect(await opened.tables.selectFrom('school').select(['name', 'stage']).execute()).toEqual([
      { name: '某小学', stage: 'primary' },
    ])
    expect(
      await opened.tables.selectFrom('school_year').select(['year', 'second_term_from']).execute(),
    ).toEqual([{ year: '2026-2027', second_term_from: '2027-02-01' }])
    await opened.close()
  })

  it('leaves nothing behind when the school cannot be entered', async () => {
    const words = ['new', 'again', '--school', '名'.repeat(200), '--stage', 'primary', '--year', '2026-2027']
    expect(await liuyou(words, school)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('太长') as unknown,
    })
    expect((await liuyou(['list', 'again.liuyou', '学校', '--json'], school)).stderr).toContain(
      'ARCHIVE_NOT_FOUND',
    )
  })
})

describe('liuyou list', () => {
  it('shows records as a table with labels, names of what they refer to, and how many there are', async () => {
    const { stdout } = await liuyou(['list', school.archive, '学籍在班'], school)
    expect(stdout).toMatch(/^编号 +学生 +班级 +入班日期 +离班日期\n─/)
    expect(stdout).toMatch(/欧阳㛃 +小一班 · 2025-2026/)
    expect(stdout).toMatch(/共 2 条。\n$/)
  })

  it('gives whole records as JSON, with the titles of what they refer to', async () => {
    const { kind, total, records, titles } = await list('activity')
    expect([kind, total]).toEqual(['activity', 1])
    expect(records[0]).toMatchObject({
      id: school.ids.activity,
      title: '新生家长会',
      kind: 'parent_meeting',
      version: 1,
    })
    expect(titles[school.ids.small]).toBe('小一班 · 2025-2026')
  })

  it('narrows by choices, references, numbers, emptiness and school year, all of which must hold', async () => {
    expect((await list('活动记录', '--where', '类别=家长会', '--where', '应到人数=2')).total).toBe(1)
    expect((await list('活动记录', '--where', '类别=家长会', '--where', '应到人数=3')).total).toBe(0)
    expect((await list('活动记录', '--where', '参加班级=小一班')).total).toBe(1)
    expect((await list('活动记录', '--where', '参加班级=大一班')).total).toBe(0)
    expect((await list('学籍在班', '--where', 'student=欧阳㛃')).records[0]).toMatchObject({
      class: school.ids.small,
    })
    expect((await list('班级', '--where', '班主任=')).records.map(({ name }) => name)).toEqual(['中一班'])
    expect((await list('班级', '--year', '2024-2025')).total).toBe(0)
    expect((await list('学籍在班', '--year', '2025-2026')).total).toBe(2)
    expect((await list('学籍在班', '--year', '2024-2025')).total).toBe(0)
  })

  it('sorts, limits and chooses columns, and says how many more there are', async () => {
    expect((await list('班级', '--sort=-班级')).records).toHaveLength(2)
    expect((await list('班级', '--sort', '-name', '--limit', '1')).records[0]).toMatchObject({
      name: '中一班',
    })
    const { stdout } = await liuyou(
      ['list', school.archive, '班级', '--columns', '班级,班主任', '--limit', '1'],
      school,
    )
    expect(stdout).toMatch(/^编号 +班级 +班主任\n/)
    expect(stdout).toContain('共 2 条，列出 1 条。')
  })

  it('hides the middle of phone numbers unless asked not to', async () => {
    expect((await list('家长')).records[0]).toMatchObject({ phone: '138****0001' })
    expect((await list('家长', '--unmasked')).records[0]).toMatchObject({ phone: '13800000001' })
    const table = await liuyou(['list', school.archive, 'guardian'], school)
    expect(table.stdout).toContain('138****0001')
    expect(table.stdout).not.toContain('13800000001')
  })
})

describe('liuyou search and show', () => {
  it('finds records by a part of a name, by pinyin initials and without those that hold another word', async () => {
    const found = async (...words: string[]) =>
      (await answerOf<{ hits: { title: string }[] }>(['search', school.archive, ...words], school)).hits.map(
        ({ title }) => title,
      )
    expect(await found('欧阳')).toEqual(expect.arrayContaining(['欧阳㛃', '欧阳锋']))
    expect(await found('zzh')).toEqual(['朱子涵'])
    expect(await found('欧阳', 'NOT', '锋')).not.toContain('欧阳锋')
    expect(await found('欧阳', '--kind', '家长')).toEqual(['欧阳锋'])
    expect((await liuyou(['search', school.archive, '没有的'], school)).stdout).toContain('没有找到')
  })

  it('hides the phone number by which a guardian was found', async () => {
    const { stdout } = await liuyou(['search', school.archive, '13800000001'], school)
    expect(stdout).toContain('欧阳锋')
    expect(stdout).not.toContain('13800000001')
    expect((await liuyou(['search', school.archive, '13800000001', '--unmasked'], school)).stdout).toContain(
      '13800000001',
    )
  })

  it('shows one record by its name or the end of its id, with its files and its history', async () => {
    const byName = await liuyou(['show', school.archive, '新生家长会'], school)
    expect(byName.stdout).toMatch(/类别 +家长会\n/)
    expect(byName.stdout).toMatch(/参加班级 +小一班 · 2025-2026、中一班 · 2025-2026\n/)
    expect(byName.stdout).toMatch(/附件（0）[\s\S]*登记\n$/)
    const byId = await liuyou(['show', school.archive, school.ids.activity.slice(-8)], school)
    expect(byId.stdout).toBe(byName.stdout)
  })

  it('asks which one when a name is that of several', async () => {
    const archive = await openArchive(school.archive)
    await archive.write({ label: '重名', who: '测试' }, (writer) =>
      writer.create('student', [{ name: '朱子涵' }]),
    )
    await archive.close()
    const { code, stderr } = await liuyou(['show', school.archive, '朱子涵'], school)
    expect(code).toBe(2)
    expect(stderr).toContain(school.ids.zhu.slice(-8))
    expect(stderr.match(/学生 {2}朱子涵/g)).toHaveLength(2)
  })
})

describe('liuyou attach', () => {
  it('puts a file onto a record, tells its role from its name, and does so once', async () => {
    const file = join(school.home, '签到表.pdf')
    await writeFile(file, '%PDF-1.7 签到')
    const words = ['attach', school.archive, '新生家长会', file]
    const { attachment } = await answerOf<{ attachment: Record<string, unknown> }>(words, school)
    expect(attachment).toMatchObject({ owner: school.ids.activity, role: 'sign_in', name: '签到表.pdf' })
    expect((await liuyou(words, school)).stdout).toContain('这份附件原来就在')
    expect((await liuyou(['show', school.archive, '新生家长会'], school)).stdout).toMatch(
      /附件（1）[\s\S]*签到表 +签到表\.pdf/,
    )
    const other = await answerOf<{ attachment: Record<string, unknown> }>(
      [...words, '--role', '会议记录'],
      school,
    )
    expect(other.attachment).toMatchObject({ role: 'sign_in' })
  })

  it('refuses a file that is not there and a role that does not exist', async () => {
    expect(await liuyou(['attach', school.archive, '新生家长会', '没有.pdf'], school)).toMatchObject({
      code: 3,
    })
    const { code, stderr } = await liuyou(
      ['attach', school.archive, '新生家长会', 'x.pdf', '--role', '签到'],
      school,
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('您是不是要写“签到表”？') as unknown])
  })
})

describe('liuyou trash, history, undo and redo', () => {
  it('takes what was done back and does it again, and the history says so', async () => {
    await answerOf(['trash', school.archive, '朱子涵'], school)
    expect((await list('student')).records.map(({ name }) => name)).toEqual(['欧阳㛃'])
    expect((await list('学籍在班')).total).toBe(1)
    expect((await list('student', '--trash')).total).toBe(1)
    expect((await liuyou(['undo', school.archive], school)).stdout).toContain('已撤销：删除学生（1 条）')
    expect((await list('student')).total).toBe(2)
    expect((await list('学籍在班')).total).toBe(2)
    expect((await liuyou(['redo', school.archive], school)).stdout).toContain('已重做')
    expect((await list('student')).total).toBe(1)
    const { stdout } = await liuyou(['history', school.archive], school)
    expect(stdout).toMatch(/撤销： 删除学生/)
  })

  it('takes records back out of the trash', async () => {
    await answerOf(['trash', school.archive, school.ids.zhu], school)
    await answerOf(['trash', school.archive, school.ids.zhu, '--restore'], school)
    expect((await list('学籍在班')).total).toBe(2)
  })

  it('undoes one act named by the end of its id, and says when there is nothing more to undo', async () => {
    const { entries } = await answerOf<{ entries: { id: string; label: string }[] }>(
      ['history', school.archive],
      school,
    )
    expect(entries.map(({ label }) => label)).toEqual(['登记', '建档'])
    await answerOf(['undo', school.archive, '--batch', (entries[0]?.id ?? '').slice(-8)], school)
    expect((await list('student')).total).toBe(0)
    await answerOf(['undo', school.archive], school)
    expect(await liuyou(['undo', school.archive, '--lang', 'en'], school)).toMatchObject({
      code: 3,
      stderr: 'There is nothing to undo.\n',
    })
  })
})

describe('an archive that another process holds', () => {
  it('can be looked at, and says who holds it when it is to be changed', async () => {
    const archive = await openArchive(school.archive)
    try {
      expect((await list('student')).total).toBe(2)
      const { code, stderr } = await liuyou(['trash', school.archive, '朱子涵', '--json'], school)
      expect(code).toBe(3)
      expect(stderr).toContain('ARCHIVE_LOCKED')
      expect(stderr).toContain(`(${process.pid})`)
    } finally {
      await archive.close()
    }
  })
})

describe('liuyou score and gaps', () => {
  it('scores the only year by the usual standard, and says what is missing', async () => {
    const assessment = await answerOf<{ year: string; standard: { id: string }; gaps: unknown[] }>(
      ['score', school.archive],
      school,
    )
    expect([assessment.year, assessment.standard.id]).toEqual(['2025-2026', 'six-possessions'])
    const { gaps } = await answerOf<{ gaps: unknown[] }>(['gaps', school.archive, '--limit', '3'], school)
    expect(gaps).toEqual(assessment.gaps.slice(0, 3))
    const { stdout } = await liuyou(['gaps', school.archive, '--target', '5', '--limit', '1'], school)
    expect(stdout).toMatch(/5 星要 95 分，还差 .* 分。[\s\S]*失 .* 分 [\s\S]*→ /)
    expect(stdout.match(/→/g)).toHaveLength(1)
  })

  it('finds a standard by its title, and lists those there are', async () => {
    const words = ['gaps', school.archive, '--standard', '家长学校“六有”星级考核标准（示例）']
    expect((await answerOf<{ standard: string }>(words, school)).standard).toBe('six-possessions')
    const { stdout } = await liuyou(['standards'], school)
    expect(stdout).toMatch(/six-possessions +1 +100 +家长学校“六有”星级考核标准（示例）/)
    expect(stdout).toContain('只知道一部分条目')
  })
})
