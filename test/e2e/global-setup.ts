import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Builds what is stale and makes the sample archive once for the whole run; every test gets a copy of it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'liuyou-e2e-'))
  const sample = join(folder, '示例幼儿园.liuyou')
  const script = join(import.meta.dirname, '..', 'fixtures', 'sample-process.ts')
  await promisify(execFile)(process.execPath, [script, sample])
  process.env['LIUYOU_E2E_SAMPLE'] = sample
  return () => rm(folder, { recursive: true, force: true })
}
