import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)
/** The place in Electron's binary where its fuses lie: behind this text stand a version, how many there are, and one byte for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Each the contrary of what it is to be, so that none is right by chance. */
const WIRE = '10110011'

export interface Packaged {
  /** The binary, with its fuses. */
  readonly binary: string
  /** What lies in the archive file, as `/node_modules/zod/package.json`. */
  readonly inArchive: readonly string[]
  /** The main process as it lies in there: an installed program that can be started here, where Electron reads archive files and Node does not. */
  readonly main: string
}

/** Packages the program by electron-builder with its own configuration, around a binary that has Electron's fuses and nothing else. */
export async function packaged(): Promise<Packaged> {
  const folder = await temporaryFolder()
  const electron = join(folder, 'electron')
  await mkdir(join(electron, 'resources'), { recursive: true })
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, WIRE.length]), Buffer.from(WIRE)])
  await writeFile(join(electron, 'electron'), wire, { mode: 0o755 })
  await ofModules('electron-builder/cli.js', [
    '--linux',
    'dir',
    '--publish=never',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${folder}`,
  ])
  const made = join(folder, 'linux-unpacked')
  const archive = join(made, 'resources', 'app.asar')
  const listed = await ofModules('@electron/asar/bin/asar.js', ['list', archive])
  return { binary: join(made, 'liuyou'), inArchive: listed.split('\n'), main: await installed(made, folder) }
}

/** The fuses of a binary, in Electron's order, as `0` and `1`. */
export async function fusesOf(binary: string): Promise<string> {
  const bytes = await readFile(binary)
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length
  return bytes.toString('latin1', at + 2, at + 2 + Number(bytes[at + 1]))
}

/** The same folders as those of an installed program, with a folder in the place of the archive file. */
async function installed(made: string, folder: string): Promise<string> {
  const resources = join(folder, 'installed', 'resources')
  await cp(join(made, 'resources', 'resources'), join(resources, 'resources'), { recursive: true })
  await ofModules('@electron/asar/bin/asar.js', [
    'extract',
    join(made, 'resources', 'app.asar'),
    join(resources, 'app.asar'),
  ])
  return join(resources, 'app.asar', 'dist', 'electron', 'main.js')
}

/** Runs a tool that comes with a package. Gives what it says. */
async function ofModules(tool: string, words: readonly string[]): Promise<string> {
  const script = join(ROOT, 'node_modules', tool)
  const { stdout } = await run(process.execPath, [script, ...words], {
    cwd: ROOT,
    maxBuffer: 100_000_000,
  })
  return stdout
}
