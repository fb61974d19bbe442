import { cpus, loadavg, platform, release } from 'node:os'
import type { Row } from './row.ts'
import { markdownTable } from './table.ts'

/** What was measured on: processor, cores, system, Node, the day, and how busy the machine was before. */
export function machineLine(): string {
  const [load = 0] = loadavg()
  const processors = cpus()
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores`,
    `${platform()} ${release()}`,
    `Node ${process.version}`,
    new Date().toISOString().slice(0, 10),
    `load before: ${load.toFixed(1)}`,
  ].join(' · ')
}

/** The content of docs/benchmarks.md. */
export const report = (rows: readonly Row[], machine: string): string => `# Benchmarks

Made by \`npm run bench -- --write\`; not edited by hand. One subject alone: \`npm run bench -- --only <subject>\`.

${machine}

Each figure stands beside another one of the same run: a floor (the same work by bare calls of the library below), another program, or a
limit. The ratio is ours ÷ beside. What is asked is either that ratio (\`≤\`) or our figure alone (\`<\`). Times are the middle of several
processes, p95 is over many different queries and lists, memory is the peak of a process where nothing else is said. No timing decides a test.

${markdownTable(rows)}

What is measured, and beside what, stands at the head of each subject in \`test/bench\`.
`
