import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isCoded } from '../shared/contract/errors.ts'
import { errorText } from '../shared/i18n/error-text.ts'
import { textsOf } from '../shared/i18n/texts.ts'
import { buildWhatIsStale } from './build.ts'
import { EXIT } from './commands/terminal/exit-codes.ts'
import { languageOf } from './commands/terminal/language.ts'
import { hasDisplay } from './display.ts'
import { startLocalServer } from './local-server.ts'
import { electronBinary } from './start/electron-binary.ts'
import { fetchElectron } from './start/fetch-electron.ts'

const ROOT = join(import.meta.dirname, '..')

const language = languageOf([], process.env)
const t = textsOf(language)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Somebody who waits is told for what. */
async function fetchedBinary(): Promise<string | null> {
  say(t('terminal:fetchingElectron'))
  await fetchElectron()
  return electronBinary()
}

/** `npm start`: the desktop window; where there can be none, one line says why and the browser shows the same program. */
async function start(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return say(t('terminal:startUsage'))
  const display = hasDisplay(process.platform, process.env)
  const electron = display ? (electronBinary() ?? (await fetchedBinary())) : null
  await buildWhatIsStale({ desktop: electron !== null })
  if (electron === null) return serve(words, display ? 'noElectron' : 'noDisplay')
  const running = spawn(electron, [ROOT, ...words], { stdio: 'inherit' })
  running.once('error', () => void serve(words, 'electronFails'))
  running.once('exit', (code) => process.exit(code ?? EXIT.fault))
}

type Why = 'noDisplay' | 'noElectron' | 'electronFails'

async function serve([archive, ...more]: readonly string[], why: Why): Promise<void> {
  if (archive?.startsWith('-') || more.length > 0) return refuse(t('terminal:startUsage'), EXIT.usage)
  try {
    const server = await startLocalServer({
      open: why !== 'noDisplay',
      ...(archive !== undefined && { archive }),
    })
    say(t(`terminal:${why}`))
    say(t('terminal:servedAt', { url: server.url }))
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close().then(() => process.exit(EXIT.done)))
  } catch (error) {
    if (!isCoded(error)) throw error
    refuse(errorText(language, error), EXIT.refused)
  }
}

function refuse(says: string, code: number): void {
  process.stderr.write(`${says}\n`)
  process.exitCode = code
}

await start(process.argv.slice(2))
