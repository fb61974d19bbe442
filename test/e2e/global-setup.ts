import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildWhatIsStale } from '../../electron/build.ts'
import { electronBinary } from '../../electron/start/electron-binary.ts'

/** Builds what is stale and makes the sample archive once for the whole run; every test gets a copy of it. What was built is copied too: a build meanwhile changes nothing. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (electronBinary() === null)
    process.stdout.write("desktop: skipped, since Electron's binary is not on this machine\n")
  await buildWhatIsStale({ desktop: true })
  const folder = await mkdtemp(join(tmpdir(), 'liuyou-e2e-'))
  const sample = join(folder, '示例幼儿园.liuyou')
  const script = join(import.meta.dirname, '..', 'fixtures', 'sample-process.ts')
  await promisify(execFile)(process.execPath, [script, sample])
  const renderer = join(folder, 'renderer')
  await cp(join(import.meta.dirname, '..', '..', 'dist', 'renderer'), renderer, { recursive: true })
  process.env['LIUYOU_E2E_SAMPLE'] = sample
  process.env['LIUYOU_E2E_RENDERER'] = renderer
  return () => rm(folder, { recursive: true, force: true })
}
