import { existsSync } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { writeFolderWhole } from './write-folder-whole.ts'

const ROOT = join(import.meta.dirname, '..')
const BUILT = join(ROOT, 'dist')
const SOURCES = ['electron', 'renderer', 'shared', 'resources/fonts', 'package.json', 'vite.config.ts']

/**
 * Builds what the window shows, and with `desktop` what Electron runs, where it is older than its source: each whole or not at all, so that
 * two starts at once do not serve each other's halves. Gives whether anything was built.
 */
export async function buildWhatIsStale({ desktop }: { readonly desktop: boolean }): Promise<boolean> {
  const changed = await latestChange()
  const stale = async (built: string) => !existsSync(built) || (await stat(built)).mtimeMs < changed
  const page = await stale(join(BUILT, 'renderer/index.html'))
  const program = desktop && (await stale(join(BUILT, 'electron/preload.cjs')))
  await forPeople(async () => {
    if (page) await whole('renderer', (into) => build(renderer(into)))
    if (program)
      await whole('electron', async (into) => {
        await build(main(into))
        await build(preload(into))
      })
  })
  return page || program
}

/** Vite builds as NODE_ENV says, and a test runner says `test`: what is tested would be React for its developers, and stay there for `npm start`. */
async function forPeople(builds: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await builds()
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}

const whole = (name: string, fill: (into: string) => Promise<unknown>): Promise<unknown> =>
  writeFolderWhole(join(BUILT, name), { overwrite: true }, fill)

const renderer = (outDir: string): InlineConfig => ({
  configFile: join(ROOT, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir },
})

const common: InlineConfig = { root: ROOT, configFile: false, logLevel: 'warn' }

/** Main process and its worker thread; packages stay outside the bundle, where electron-builder finds them. */
const main = (outDir: string): InlineConfig => ({
  ...common,
  build: {
    ssr: true,
    outDir,
    target: 'node24',
    rolldownOptions: {
      input: { main: join(ROOT, 'electron/main.ts'), worker: join(ROOT, 'electron/jobs/worker.ts') },
      external: ['electron'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})

/** A sandboxed preload script is one CommonJS file that requires nothing but electron. */
const preload = (outDir: string): InlineConfig => ({
  ...common,
  build: {
    ssr: true,
    emptyOutDir: false,
    outDir,
    rolldownOptions: {
      input: { preload: join(ROOT, 'electron/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
})

async function latestChange(): Promise<number> {
  let latest = 0
  for (const source of SOURCES)
    for await (const path of glob([source, `${source}/**`], { cwd: ROOT }))
      latest = Math.max(latest, (await stat(join(ROOT, path))).mtimeMs)
  return latest
}
