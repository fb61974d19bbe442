import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { textsOf } from '../shared/i18n/texts.ts'
import { buildWhatIsStale } from './build.ts'
import { startLocalServer } from './local-server.ts'
import { languageOf } from './commands/terminal/language.ts'
import { ELECTRON, electronBinary } from './start/electron-binary.ts'

const ROOT = join(import.meta.dirname, '..')
/** Milliseconds that fetching Electron's binary may take before the browser serves instead. */
const FETCHING = 120_000

const t = textsOf(languageOf([], process.env))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

function fetchedBinary(): string | null {
  spawnSync(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: FETCHING })
  return electronBinary()
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** `npm start`: the desktop window; where there can be none, one line says why and the browser shows the same program. */
async function start(): Promise<void> {
  const display = hasDisplay()
  const electron = display ? (electronBinary() ?? fetchedBinary()) : null
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
