import { spawn } from 'node:child_process'
import { hasDisplay } from '../display.ts'

/**
 * Opens an address in the browser of the system, where there is one and somebody to see it. Failing is no fault: the address is
 * printed in any case.
 */
export function openBrowser(address: string): void {
  const command = commandFor(process.platform, process.env)
  if (command === null) return
  const [program, ...words] = command
  const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore' })
  child.once('error', () => undefined)
  child.unref()
}

/** The program that opens addresses; null where nobody would see it. The address has no character that a shell would take for its own. */
export function commandFor(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | null {
  if (!hasDisplay(platform, environment)) return null
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return [platform === 'darwin' ? 'open' : 'xdg-open']
}
