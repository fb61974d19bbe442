import { existsSync } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

const ROOT = join(import.meta.dirname, '..')
const BUILT = join(ROOT, 'dist')
const SOURCES = ['electron', 'renderer', 'shared', 'resources/fonts', 'package.json', 'vite.config.ts']

const common: InlineConfig = { root: ROOT, configFile: false, logLevel: 'warn' }

/** Main process and its worker thread; packages stay outside the bundle, where electron-builder finds them. */
const main: InlineConfig = {
  ...common,
  build: {
    ssr: true,
    outDir: join(BUILT, 'electron'),
    target: 'node24',
    rolldownOptions: {
      input: { main: join(ROOT, 'electron/main.ts'), worker: join(ROOT, 'electron/jobs/worker.ts') },
      external: ['electron'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}

/** A sandboxed preload script is one CommonJS file that requires nothing but electron. */
const preload: InlineConfig = {
  ...common,
  build: {
    ssr: true,
    emptyOutDir: false,
    outDir: join(BUILT, 'electron'),
    rolldownOptions: {
      input: { preload: join(ROOT, 'electron/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
}

const renderer: InlineConfig = { configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' }

/** Builds what the window shows, and with `desktop` what Electron runs, where it is older than its source. Gives whether anything was built. */
export async function buildWhatIsStale({ desktop }: { readonly desktop: boolean }): Promise<boolean> {
  const changed = await latestChange()
  const stale = async (built: string) => !existsSync(built) || (await stat(built)).mtimeMs < changed
  const page = await stale(join(BUILT, 'renderer/index.html'))
  const program = desktop && (await stale(join(BUILT, 'electron/preload.cjs')))
  if (page) await build(renderer)
  if (program) {
    await build(main)
    await build(preload)
  }
  return page || program
}

async function latestChange(): Promise<number> {
  let latest = 0
  for (const source of SOURCES)
    for await (const path of glob([source, `${source}/**`], { cwd: ROOT }))
      latest = Math.max(latest, (await stat(join(ROOT, path))).mtimeMs)
  return latest
}
