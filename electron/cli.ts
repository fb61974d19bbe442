import { runCommandLine } from './commands/terminal/run.ts'

/** `liuyou …`: the jobs of the archive without a window. */
// A reader that closes early (`liuyou list … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const code = await runCommandLine(process.argv.slice(2))
// What was written to a pipe is flushed before the process ends.
process.stdout.write('', () => process.exit(code))
