import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Looks at what is in use, in megabytes: what is left when all that nobody needs has been thrown away. */
export function liveMemory(): number {
  collect ??= collector()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 ** 2
}

let collect: (() => void) | undefined

/** Node hands out its collector only when asked by a flag, which a running process can still set. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
