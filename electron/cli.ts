import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { stateFolder } from './fault-log.ts'

// Compiled once, a command starts in half the time; a cache that cannot be written is done without.
enableCompileCache(join(stateFolder(), 'compiled'))
const { runCommandLine } = await import('./commands/terminal/run.ts')

// A reader that closes early (`liuyou list … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const code = await runCommandLine(process.argv.slice(2))
// What was written to a pipe is flushed before the process ends.
process.stdout.write('', () => process.exit(code))
