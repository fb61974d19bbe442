import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg, platform, release } from 'node:os'
import { join } from 'node:path'
import { writeWhole } from '../../electron/write-whole.ts'
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

const DOCUMENT = join(import.meta.dirname, '../../docs/benchmarks.md')

/** Puts what was measured into docs/benchmarks.md, in the place of what `program` measured before. */
export const writeReport = (program: string, rows: readonly Row[], machine: string): Promise<void> =>
  writeWhole(DOCUMENT, async (beside) => {
    const document = await readFile(DOCUMENT, 'utf8')
    await writeFile(beside, withReport(document, program, `${machine}\n\n${markdownTable(rows)}`))
  })

/** The document with `text` between the marks of `program`; what is written by hand around them stays. */
export function withReport(document: string, program: string, text: string): string {
  const [begin, end] = [`<!-- ${program} -->`, `<!-- end of ${program} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the document has no place for ${program}`)
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`
}
