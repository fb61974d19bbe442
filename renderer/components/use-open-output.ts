import type { JobResult } from '../../shared/contract/jobs.ts'
import { useOpenFile } from './use-open-file.ts'

/** Opens the first document that a job made. `done` says what was made. */
export function useOpenOutput() {
  const open = useOpenFile()
  return async (result: JobResult | undefined, done?: string): Promise<void> => {
    const output = result?.of === 'documents' ? result.outputs[0] : undefined
    if (output) await open(() => Promise.resolve({ file: output.file }), done)
  }
}
