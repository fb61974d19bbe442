import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf, liuyou } from '../fixtures/command-line.ts'
import { type SmallSchool, smallSchool } from '../fixtures/small-school.ts'

let school: SmallSchool
beforeEach(async () => {
  school = await smallSchool()
})

interface Backed {
  readonly file: string
  readonly size: number
  readonly proved_at: string
  readonly flaws: number
}

const backUp = () => answerOf<Backed>(['backup', school.archive, '--into', 'backups'], school)

async function withPhoto(): Promise<string> {
  const file = join(school.home, '照片.jpg')
  await writeFile(file, 'not really a picture')
  const { attachment } = await answerOf<{ attachment: { sha256: string } }>(
    ['attach', school.archive, '新生家长会', file],
    school,
  )
  return join(school.archive, 'files', attachment.sha256.slice(0, 2), attachment.sha256)
}

describe('liuyou backup and restore', () => {
  it('makes one file that was proved, and makes the same archive of it again', async () => {
    await withPhoto()
    const backup = await backUp()
    expect(backup).toMatchObject({ flaws: 0, proved_at: expect.stringMatching(/^20\d\d-/) as unknown })
    expect(backup.file).toMatch(/测试 .*\.liuyou-backup$/)
    const { archive } = await answerOf<{ archive: string }>(['restore', backup.file, 'again'], school)
    expect(archive).toBe(join(school.home, 'again.liuyou'))
    const of = async (folder: string) => (await liuyou(['list', folder, 'activity', '--json'], school)).stdout
    expect(await of(archive)).toBe(await of(school.archive))
    expect(await answerOf(['verify', archive], school)).toMatchObject({ sound: true, problems: [], files: 1 })
  })

  it('never restores over an archive that is there', async () => {
    const { file } = await backUp()
    const { code, stderr } = await liuyou(['restore', file, school.archive, '--json'], school)
    expect([code, stderr]).toEqual([3, expect.stringContaining('ARCHIVE_EXISTS') as unknown])
  })

  it('says what is no backup', async () => {
    const { code, stderr } = await liuyou(
      ['restore', join(school.archive, 'archive.sqlite'), 'again', '--json'],
      school,
    )
    expect([code, stderr]).toEqual([3, expect.stringContaining('NOT_A_BACKUP') as unknown])
    expect(await readdir(school.home)).not.toContain('again.liuyou')
  })

  it('backs a damaged archive up too, and says that it is damaged', async () => {
    await rm(await withPhoto())
    const { code, stdout } = await liuyou(['backup', school.archive, '--into', 'backups'], school)
    expect([code, stdout]).toEqual([1, expect.stringContaining('档案本身有 1 处问题') as unknown])
  })
})

describe('liuyou verify', () => {
  it('finds a sound archive sound, in both languages', async () => {
    expect(await liuyou(['verify', school.archive], school)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('档案完好') as unknown,
    })
    expect((await liuyou(['verify', school.archive, '--lang', 'en'], school)).stdout).toContain(
      'The archive is sound.',
    )
  })

  it('ends with 1 when a file is lost or was changed, and names it', async () => {
    const stored = await withPhoto()
    await writeFile(stored, 'something else')
    const changed = await answerOf<{ problems: { code: string; ids: string[] }[] }>(
      ['verify', school.archive],
      school,
      1,
    )
    expect(changed.problems.map(({ code }) => code)).toContain('file_damaged')
    expect(changed.problems.flatMap(({ ids }) => ids)).toContain(stored.slice(-64))
    await rm(stored)
    const lost = await liuyou(['verify', school.archive], school)
    expect([lost.code, lost.stdout]).toEqual([1, expect.stringMatching(/^损坏 [\s\S]*档案有损坏/) as unknown])
  })
})

describe('liuyou seal and unseal', () => {
  it('keeps a year from being changed until its seal is lifted with a reason', async () => {
    const { seal } = await answerOf<{ seal: Record<string, unknown> }>(
      ['seal', school.archive, '--year', '2025-2026'],
      school,
    )
    expect(seal).toMatchObject({
      year: '2025-2026',
      manifest_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
    const refused = await liuyou(['trash', school.archive, '新生家长会', '--json'], school)
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('SEALED_YEAR') as unknown])
    const unseal = ['unseal', school.archive, '--year', '2025-2026']
    expect((await liuyou(unseal, school)).stderr).toContain('必须给出选项 --reason <理由>')
    expect((await liuyou([...unseal, '--reason', '更正日期'], school)).stdout).toContain('已解除封存')
    expect((await liuyou(['trash', school.archive, '新生家长会'], school)).code).toBe(0)
    expect((await liuyou(['history', school.archive], school)).stdout).toContain('更正日期')
  })
})
