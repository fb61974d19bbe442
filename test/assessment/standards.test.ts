import { beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { undo } from '../../electron/archive/history.ts'
import {
  findStandard,
  listStandards,
  presetStandards,
  storeStandard,
} from '../../electron/assessment/standards.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import { judged, standardOf } from '../fixtures/standards.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})

const county: Standard = { ...standardOf([[judged('feature', 10)]]), id: 'county' }

describe('standards in an archive', () => {
  test('are the presets as long as there are no others', async () => {
    const ids = (await listStandards(archive.tables)).map(({ id }) => id)
    expect(ids).toEqual((await presetStandards()).map(({ id }) => id))
    expect((await findStandard(archive.tables, 'six-possessions')).version).toBe(1)
  })

  test('count editions up and keep the earlier ones', async () => {
    await storeStandard(archive, county, '沈玉兰')
    const { standard } = await storeStandard(
      archive,
      { ...county, title: { zh: '新版', en: 'New' } },
      '沈玉兰',
    )
    expect(standard.version).toBe(2)
    expect(await findStandard(archive.tables, 'county')).toEqual(standard)
    expect(await findStandard(archive.tables, 'county@1')).toEqual(county)
    expect((await listStandards(archive.tables)).filter(({ id }) => id === 'county')).toEqual([standard])
  })

  test('edited from a preset come before it, as its next edition', async () => {
    const preset = await findStandard(archive.tables, 'six-possessions')
    const { standard } = await storeStandard(archive, { ...preset, status: 'draft' }, '沈玉兰')
    expect(standard.version).toBe(2)
    expect((await findStandard(archive.tables, 'six-possessions')).status).toBe('draft')
    expect((await findStandard(archive.tables, 'six-possessions@1')).status).toBe('published')
    expect((await listStandards(archive.tables)).filter(({ id }) => id === preset.id)).toHaveLength(1)
  })

  test('can be taken back', async () => {
    const { batch } = await storeStandard(archive, county, '沈玉兰')
    await undo(archive, '沈玉兰', batch ?? '')
    await expect(findStandard(archive.tables, 'county')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each(['unknown', 'six-possessions@7', 'six-possessions@x'])(
    'that are not there (%s) are not found',
    async (name) => {
      await expect(findStandard(archive.tables, name)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    },
  )

  test('too long to keep are refused before anything is written', async () => {
    const text = { zh: '长'.repeat(30_000), en: 'x' }
    const lines = Array.from({ length: 20 }, (_, at) => ({ ...judged(`line${at}`, 1), text }))
    const long = { ...standardOf([lines]), id: 'long' }
    await expect(storeStandard(archive, long, '沈玉兰')).rejects.toMatchObject({
      code: 'STANDARD_INVALID',
      details: { problem: 'standard_too_long' },
    })
    expect(await listStandards(archive.tables)).toHaveLength(4)
  })
})
