import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { openPagesIn } from './browser-window.ts'
import { startChromium } from './chromium.ts'
import { type Ask, carryOut } from './control.ts'

/** One program under the stand-in, as `electron <main> <words>` starts it: node electron-process.ts <main> <words>. */
const [, , main = '', ...words] = process.argv
process.argv = [process.execPath, main, ...words]

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron-module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

const endpoint = Promise.withResolvers<string>()
process.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  carryOut(ask, endpoint.promise).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

// At once: Electron waits for nothing that the program began in its last event.
app.on('standin:end', () => process.exit(0))

await import(pathToFileURL(main).href)
const running = await startChromium()
openPagesIn(running.context)
endpoint.resolve(running.endpoint)
app.becomeReady()
