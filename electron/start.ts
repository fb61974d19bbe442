import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textsOf } from '../shared/i18n/texts.ts'
import { buildWhatIsStale } from './build.ts'
import { startLocalServer } from './local-server.ts'
import { languageOf } from './commands/terminal/language.ts'

const ROOT = join(import.meta.dirname, '..')
const PACKAGE = join(ROOT, 'node_modules', 'electron')
/** Milliseconds that fetching Electron's binary may take before the browser serves instead. */
const FETCHING = 120_000

const t = textsOf(languageOf([], process.env))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The path of Electron's binary, or null where its package has none yet. */
function binary(): string | null {
  try {
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : null
  } catch {
    return null // path.txt is written when the binary is fetched
  }
}

function fetchedBinary(): string | null {
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: FETCHING })
  return binary()
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** `npm start`: the desktop window; where there can be none, one line says why and the browser shows the same program. */
async function start(): Promise<void> {
  const display = hasDisplay()
  const electron = display ? (binary() ?? fetchedBinary()) : null
  await buildWhatIsStale({ desktop: electron !== null })
  if (electron !== null) {
    const running = spawn(electron, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' })
    running.on('exit', (code) => process.exit(code ?? 0))
    return
  }
  const [archive] = process.argv.slice(2)
  const server = await startLocalServer({ open: display, ...(archive !== undefined && { archive }) })
  say(t(display ? 'terminal:noElectron' : 'terminal:noDisplay'))
  say(t('terminal:servedAt', { url: server.url }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)))
}

await start()
