import type { JobResult } from '../../shared/contract/jobs.ts'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'

/** Opens the first document that a job made, in the program for it; in the browser it is downloaded. `done` says what was made. */
export function useOpenOutput() {
  const api = useApi()
  const write = useWrite()
  return async (result: JobResult | undefined, done: string): Promise<void> => {
    const output = result?.of === 'documents' ? result.outputs[0] : undefined
    if (!output) return
    const opened = await write(() => api.dialogs.open({ file: output.file }), done)
    if (opened?.how === 'download') window.location.assign(new URL(opened.url, document.baseURI))
  }
}
