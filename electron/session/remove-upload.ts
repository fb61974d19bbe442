import { rm } from 'node:fs/promises'
import type { Tokens } from './tokens.ts'

/** Removes a file that was uploaded, once it is used up; one that a person chose stays. What another program still reads goes with the session. */
export async function removeUpload(tokens: Tokens, token: string): Promise<void> {
  const file = tokens.known(token)
  if (file?.what !== 'file' || !file.uploaded) return
  tokens.forget(token)
  await rm(file.path, { force: true }).catch(() => undefined)
}
