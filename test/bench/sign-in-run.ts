/* eslint-disable no-console -- prints its figures for the process that started it */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInSheets } from '../../electron/documents/models/sign-in-sheet.ts'
import { writeSignInSheets } from '../../electron/documents/writers/pdf/sign-in-sheet.ts'
import { median } from './row.ts'
import { closeChromium, printWithChromium } from './sign-in-chromium.ts'
import { hundredClasses } from './sign-in-classes.ts'
import { drawBare } from './sign-in-pdfkit.ts'
import { drawWithPdfmake } from './sign-in-pdfmake.ts'

/** Makes the sheets in the way that the first argument names, and prints how long the first time and the times after took. */
const AFTER = 3
const folder = await mkdtemp(join(tmpdir(), 'liuyou-bench-'))
const input = hundredClasses()
const path = (number: number): string => join(folder, `${number}.pdf`)

const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  ours: () => writeSignInSheets(signInSheets(input), path(0)),
  'ours-apart': async () => {
    for (const [index, one] of input.classes.entries())
      await writeSignInSheets(signInSheets({ ...input, classes: [one] }), path(index))
  },
  pdfkit: async () => writeFile(path(0), await drawBare(signInSheets(input))),
  'pdfkit-apart': async () => {
    for (const [index, one] of input.classes.entries())
      await writeFile(path(index), await drawBare(signInSheets({ ...input, classes: [one] })))
  },
  pdfmake: async () => writeFile(path(0), await drawWithPdfmake(signInSheets(input))),
  chromium: async () => writeFile(path(0), await printWithChromium(signInSheets(input))),
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const way = WAYS[process.argv[2] ?? '']
if (!way) throw new Error(`one of ${Object.keys(WAYS).join(', ')}`)
try {
  const first = await timed(way)
  const after: number[] = []
  for (let run = 0; run < AFTER; run++) after.push(await timed(way))
  console.log(JSON.stringify({ first, after: median(after) }))
} finally {
  await closeChromium()
  await rm(folder, { recursive: true })
}
