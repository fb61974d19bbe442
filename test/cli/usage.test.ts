import { beforeAll, describe, expect, it } from 'vitest'
import { liuyou } from '../fixtures/command-line.ts'
import { type SmallSchool, smallSchool } from '../fixtures/small-school.ts'

let school: SmallSchool
beforeAll(async () => {
  school = await smallSchool()
})

interface Told {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly details: Readonly<Record<string, unknown>>
  }
}

describe('a command line that is not right ends with 2, says why, and does nothing', () => {
  it.each([
    [['lst'], '没有“lst”这个命令。您是不是要写“list”？'],
    [['list', 'A', '活动', '--lang', 'zh-CN'], '没有“活动”这类记录。您是不是要写“活动记录”？'],
    [['list', 'A', 'activity', '--wher', 'x'], '没有“--wher”这个选项。您是不是要写“--where”？'],
    [['list', 'A'], '还缺一个参数：类别。'],
    [['list', 'A', 'activity', 'more'], '参数太多了。'],
    [['list', 'A', 'activity', '--year'], '选项 --year <学年> 后面还缺内容。'],
    [['list', 'A', 'activity', '--year', '2025'], '“2025”不是学年'],
    [['list', 'A', 'student', '--year', '2025-2026'], '“学生”不属于某一个学年'],
    [['list', 'A', 'activity', '--where', '主题'], '“主题”不是“栏目=内容”的写法'],
    [['list', 'A', 'activity', '--where', '活动主题=x'], '您是不是要写“主题”？'],
    [['list', 'A', 'activity', '--where', '类别=家长'], '您是不是要写“家长会”？'],
    [['list', 'A', 'activity', '--where', '应到人数=多'], '“多”不是正确的数量'],
    [['list', 'A', 'activity', '--sort', '参加班级'], '不能按“参加班级”排序'],
    [['list', 'A', 'activity', '--limit', '0'], '“0”不是正确的数量'],
    [['new', 'B', '--school', 'x', '--stage', '幼儿园'], '必须给出选项 --year <学年>。'],
    [['new', 'B', '--school', 'x', '--stage', '大学', '--year', '2025-2026'], '“大学”不在可选项之中'],
    [['score', 'A', '--standard', 'six-posessions'], '您是不是要写“six-possessions”？'],
    [['score', 'A', '--date', '2026-02-30'], '“2026-02-30”不是正确的日期'],
    [['show', 'A', '没有这个'], '找不到“没有这个”'],
    [['undo', 'A', '--batch', 'ffffffff'], '没有编号为“ffffffff”的操作'],
    [['list', '--lang', 'fr', 'A', 'activity'], '没有“fr”这种语言'],
  ])('liuyou %j', async (words, says) => {
    const { code, stdout, stderr } = await liuyou(
      words.map((word) => (word === 'A' ? school.archive : word)),
      school,
    )
    expect(stderr).toContain(says)
    expect(stderr).toContain('查看用法：liuyou')
    expect([code, stdout]).toEqual([2, ''])
  })

  it('says so in English too, and as JSON when JSON was asked for', async () => {
    const [english, json] = await Promise.all([
      liuyou(['list', school.archive, 'activty', '--lang', 'en'], school),
      liuyou(['list', school.archive, 'activty', '--json', '--lang', 'en'], school),
    ])
    expect(english.stderr).toContain('There is no kind “activty”. Did you mean “Activity”?')
    expect([json.code, json.stdout]).toEqual([2, ''])
    const { error } = JSON.parse(json.stderr) as Told
    expect(error.code).toBe('USAGE')
    expect(english.stderr).toContain(error.message)
  })
})

describe('what cannot be done ends with 3 and a code', () => {
  it('names the code, the message and the details as JSON on standard error, nothing on standard output', async () => {
    const { code, stdout, stderr } = await liuyou(['list', 'nowhere.liuyou', 'activity', '--json'], school)
    expect([code, stdout]).toEqual([3, ''])
    const { error } = JSON.parse(stderr) as Told
    expect(error).toMatchObject({
      code: 'ARCHIVE_NOT_FOUND',
      details: { folder: expect.stringContaining('nowhere.liuyou') as unknown },
    })
    expect(error.message).toContain('新建档案')
  })

  it('says in words what to do next', async () => {
    const { code, stderr } = await liuyou(['undo', 'nowhere.liuyou', '--lang', 'en'], school)
    expect(code).toBe(3)
    expect(stderr).toMatch(
      /^There is no archive at “.*nowhere\.liuyou”\. It may have been moved .*\nMake an archive: liuyou new\n$/,
    )
  })

  it('does not make an archive where there is one', async () => {
    const words = ['new', school.archive, '--school', 'x', '--stage', '幼儿园', '--year', '2025-2026']
    const { code, stderr } = await liuyou(words, school)
    expect([code, stderr]).toEqual([3, expect.stringContaining('已经存在') as unknown])
  })
})
