import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'

/** Opens a file, by its token, in the program for it; in the browser it is downloaded. `done` says what was made. */
export function useOpenFile() {
  const api = useApi()
  const write = useWrite()
  return async (token: () => Promise<{ readonly file: string }>, done?: string): Promise<void> => {
    const opened = await write(async () => api.dialogs.open(await token()), done)
    if (opened?.how === 'download') window.location.assign(new URL(opened.url, document.baseURI))
  }
}
