import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../electron/archive/open-archive.ts'
import { soundsOf } from '../../../electron/archive/search/pinyin.ts'
import { INDEX_VERSION } from '../../../electron/archive/search/rebuild-index.ts'
import { search } from '../../../electron/archive/search/search.ts'
import { tokensOf } from '../../../electron/archive/search/tokens.ts'
import { verifyArchive } from '../../../electron/archive/verifying/verify.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'

const INTENT = { label: '录入', who: '沈玉兰' }

describe('the search index of an archive from an earlier version', () => {
  it('is made anew when the archive is opened for writing, with all live records and no other', async () => {
    const old = await temporaryArchive()
    await old.write(INTENT, async (writer) => {
      const students = await writer.create('student', [
        { name: '朱子涵' },
        { name: '欧阳㛃' },
        { name: '王芳' },
      ])
      await writer.trash('student', [students[2]?.id ?? ''])
      await sql`insert into search_text (search_text) values ('delete-all')`.execute(writer.tables)
      await writer.tables
        .deleteFrom('search_row')
        .where('record', '=', students[0]?.id ?? '')
        .execute()
      await writer.tables
        .updateTable('setting')
        .set({ value: '0' })
        .where('key', '=', 'search_index')
        .execute()
    })
    await old.close()

    const reading = await openArchive(old.folder, { readOnly: true })
    expect((await verifyArchive(reading)).problems).toEqual([])
    await reading.close()

    const archive = await openArchive(old.folder)
    expect((await search(archive.tables, 'zzh')).map(({ title }) => title)).toEqual(['朱子涵'])
    expect(await search(archive.tables, '㛃')).toHaveLength(1)
    expect(await search(archive.tables, '王芳')).toEqual([])
    expect(await verifyArchive(archive)).toMatchObject({ sound: true, problems: [] })
    await archive.close()
  })

  it('is told by a number that is raised when the same texts give other tokens', () => {
    const titles = [
      '家庭教育 (第2期)：做“不焦虑”的父母',
      '单雄信',
      '长孙和',
      '𠮷田㛃',
      '东莞市 13800138000',
      'Anna Müller',
    ]
    const ideographs = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    const texts = [...titles, ...ideographs]
    const tokens = texts.map((text) => [...tokensOf(text), ...soundsOf(text)].join(' ')).join('\n')
    const known: Readonly<Record<string, string>> = {
      '1': '2dec353fd49e5f35',
    }
    // another hash: raise INDEX_VERSION and add its hash here
    expect(createHash('sha256').update(tokens).digest('hex').slice(0, 16)).toBe(known[INDEX_VERSION])
  })
})
