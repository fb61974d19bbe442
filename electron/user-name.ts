import { userInfo } from 'node:os'

/** The name of the account; a container may run under a number that has no name. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? '?'
  }
}
