import { basename } from 'node:path'
import { type CodedError, isCoded } from '../../../shared/contract/errors.ts'
import type { Input, SheetInput } from '../../importing/inputs.ts'
import { type ColumnCorrections, withColumns } from '../../importing/correct-columns.ts'
import { recognise } from '../../importing/recognise.ts'
import type { JobWork } from '../running-jobs.ts'
import { type GivenPath, pathsIn } from './given-path.ts'

/** What was given to import, and what a person said about it. Plain data. */
export interface ImportInput {
  readonly given: readonly GivenPath[]
  readonly year: string
  readonly corrections: readonly Correction[]
}

export interface Correction {
  /** What `nameInputs` calls the file. */
  readonly file: string
  readonly sheet: string
  readonly columns: ColumnCorrections
}

/** One file or folder under the name by which corrections call it, recognised or not. */
export type NamedInput =
  { readonly name: string; readonly input: Input } | { readonly name: string; readonly refused: CodedError }

/**
 * Reads and recognises what was given, with the corrections made. One of many that is no workbook, or is not recognised, stays unknown; the
 * only one is refused, as `recognise` does.
 */
export async function readInputs(
  { given, corrections }: ImportInput,
  { signal, onProgress }: JobWork,
): Promise<NamedInput[]> {
  const paths = await pathsIn(given)
  const names = distinct(paths.map((path) => basename(path)))
  const inputs: NamedInput[] = []
  for (const [at, path] of paths.entries()) {
    onProgress({ stage: 'reading', done: at, total: paths.length })
    const name = names[at] ?? ''
    try {
      const input = await recognise(path, signal)
      inputs.push({
        name,
        input: corrected(
          input,
          corrections.filter(({ file }) => file === name),
        ),
      })
    } catch (error) {
      if (paths.length === 1 || !isCoded(error) || !isOfOneFile(error)) throw error
      inputs.push({ name, refused: error })
    }
  }
  return inputs
}

const isOfOneFile = ({ code }: CodedError): boolean => code.includes('WORKBOOK')

function corrected(input: Input, corrections: readonly Correction[]): Input {
  if (input.as !== 'workbook' || corrections.length === 0) return input
  const ofSheet = (sheet: SheetInput) => corrections.filter((one) => one.sheet === sheet.sheet.name)
  const sheets = input.sheets.map((sheet) =>
    ofSheet(sheet).reduce((before, { columns }) => withColumns(before, columns), sheet),
  )
  return { ...input, sheets }
}

/** Two files of one name from two folders are told apart by a number. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const turn = (seen.get(name) ?? 0) + 1
    seen.set(name, turn)
    return turn === 1 ? name : `${name} (${turn})`
  })
}
