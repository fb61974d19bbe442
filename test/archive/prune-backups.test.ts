import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import { backupArchive } from '../../electron/archive/backup/back-up.ts'
import type { BackupReason } from '../../electron/archive/backup/backup-file.ts'
import { type Backup, listBackups } from '../../electron/archive/backup/list-backups.ts'
import { backupsToPrune, pruneBackups } from '../../electron/archive/backup/prune-backups.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const NOW = dayjs('2026-03-31T18:00:00').toDate()
const OURS = '00000000-0000-4000-8000-000000000000'

/** A proved automatic backup made at a local moment such as `2026-03-31 08:00`. */
const made = (
  moment: string,
  more: Partial<Backup> & { reason?: BackupReason; archive?: string } = {},
): Backup => {
  const { reason = 'automatic', archive = OURS, ...rest } = more
  const made_at = dayjs(moment).toISOString()
  const about = { format: 1 as const, archive, name: '六有', version: 1, made_at, reason }
  return { file: moment, size: 1, about, provedAt: made_at, flaws: 0, ...rest }
}

const pruned = (...backups: Backup[]) =>
  backupsToPrune(
    backups.toSorted((a, b) => (b.about?.made_at ?? '').localeCompare(a.about?.made_at ?? '')),
    NOW,
  ).map(({ file }) => file)

describe('of the automatic backups', () => {
  it('all of today are kept', () => {
    expect(pruned(made('2026-03-31 00:00'), made('2026-03-31 08:00'), made('2026-03-31 17:59'))).toEqual([])
  })

  it('the newest of each of the 14 days before is kept', () => {
    expect(
      pruned(
        made('2026-03-30 23:59'),
        made('2026-03-30 08:00'),
        made('2026-03-17 18:00'),
        made('2026-03-17 08:00'),
        made('2026-03-17 07:00'),
      ),
    ).toEqual(['2026-03-30 08:00', '2026-03-17 08:00', '2026-03-17 07:00'])
  })

  it('the newest of each month is kept before that', () => {
    expect(
      pruned(
        made('2026-03-16 08:00'),
        made('2026-03-15 08:00'),
        made('2026-02-28 08:00'),
        made('2026-02-01 08:00'),
        made('2025-02-01 08:00'),
      ),
    ).toEqual(['2026-03-15 08:00', '2026-02-01 08:00'])
  })

  it('none goes because of one that is not proved, has flaws, or is of another archive', () => {
    expect(
      pruned(
        made('2026-01-20 08:00', { provedAt: null }),
        made('2026-01-19 08:00', { flaws: 1 }),
        made('2026-01-18 08:00', { archive: OURS.replace('4', '5') }),
        made('2026-01-17 08:00'),
      ),
    ).toEqual([])
  })

  it('none goes that a person asked for or that was made before a migration', () => {
    expect(
      pruned(
        made('2026-01-20 08:00', { reason: 'asked' }),
        made('2026-01-19 08:00', { reason: 'before-migration' }),
        made('2026-01-18 08:00', { reason: 'asked' }),
        { ...made('2026-01-17 08:00'), about: null },
      ),
    ).toEqual([])
  })

  it('none goes when the clock was once wrong and they lie in the future', () => {
    expect(pruned(made('2030-01-01 08:00'), made('2030-01-01 07:00'))).toEqual([])
  })
})

describe('pruning a folder', () => {
  it('deletes what is superfluous together with its proof, and nothing else', async () => {
    const archive = await temporaryArchive()
    const into = await temporaryFolder()
    for (let time = 0; time < 3; time++) await backupArchive(archive, { into, reason: 'automatic' })
    await backupArchive(archive, { into, reason: 'asked' })
    writeFileSync(join(into, 'readme.txt'), 'x')
    expect(await pruneBackups(into)).toEqual([])
    const backups = await listBackups(into)
    const gone = await pruneBackups(into, dayjs().add(1, 'day').toDate())
    expect(gone).toHaveLength(2)
    const left = backups.filter(({ file }) => !gone.some((each) => each.file === file))
    expect(await listBackups(into)).toEqual(left)
    expect(readdirSync(into)).toHaveLength(5)
    expect(readFileSync(join(into, 'readme.txt'), 'utf8')).toBe('x')
  })

  it('leaves a backup whose proof was lost', async () => {
    const archive = await temporaryArchive()
    const into = await temporaryFolder()
    for (let time = 0; time < 2; time++) await backupArchive(archive, { into, reason: 'automatic' })
    for (const name of readdirSync(into))
      if (name.endsWith('.json')) renameSync(join(into, name), join(into, `${name}.lost`))
    expect(await pruneBackups(into, dayjs().add(1, 'year').toDate())).toEqual([])
  })
})
