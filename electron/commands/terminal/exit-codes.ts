/** What the process ends with; `liuyou --help` and the README say the same. */
export const EXIT = {
  done: 0,
  /** The work was done and found something: lines with errors in an import, damage found by `verify`. */
  findings: 1,
  /** The command line itself is not right. */
  usage: 2,
  /** Not done, for a reason with a code that a person can act on. */
  refused: 3,
  /** A fault of the program; the log has its cause. */
  fault: 4,
  /** Stopped by Ctrl-C or by a request to end; nothing half done is left. */
  cancelled: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
