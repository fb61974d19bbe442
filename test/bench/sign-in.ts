import { figuresOf } from './child.ts'
import { median, type Row } from './row.ts'

const PROCESSES = 3
const SUBJECT = '100 sign-in sheets of 45 rows'

/**
 * 100 sign-in sheets of 45 rows in one PDF, and in a PDF each, beside the same drawn by bare pdfkit calls, by pdfmake and by Chromium. Measured in
 * processes of their own: the first time, fonts read and (for Chromium) the browser started, and the middle of the times after.
 */
export async function benchSignIn(): Promise<Row[]> {
  const ours = await timesOf('ours')
  const apart = await timesOf('ours-apart')
  const bare = await timesOf('pdfkit')
  const bareApart = await timesOf('pdfkit-apart')
  const pdfmake = await timesOf('pdfmake')
  const chromium = await timesOf('chromium')
  return [
    ...rows(SUBJECT, ours, 'bare pdfkit', bare, 1.5),
    ...rows(`${SUBJECT}, a file each`, apart, 'bare pdfkit', bareApart, 1.5),
    ...rows(SUBJECT, ours, 'pdfmake', pdfmake, 1 / 3),
    ...rows(SUBJECT, ours, 'Chromium', chromium, 1 / 10),
  ]
}

interface Times {
  readonly first: number
  readonly after: number
}

const rows = (subject: string, ours: Times, other: string, theirs: Times, atMost: number): Row[] => [
  { subject: `${subject}, first`, unit: 'ms', ours: ours.first, other, theirs: theirs.first, atMost },
  { subject: `${subject}, after`, unit: 'ms', ours: ours.after, other, theirs: theirs.after, atMost },
]

async function timesOf(who: string): Promise<Times> {
  const runs: Record<string, number>[] = []
  for (let run = 0; run < PROCESSES; run++) runs.push(await figuresOf('sign-in-run.ts', who))
  const middle = (name: string): number => median(runs.map((figures) => figures[name] ?? NaN))
  return { first: middle('first'), after: middle('after') }
}
