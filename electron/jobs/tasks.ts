import type { JobWork } from './running-jobs.ts'

/** What a worker thread can do. Each task is loaded only when it is asked for: a check of the archive needs no PDF. */
const TASKS = {
  verify: async () => (await import('./tasks/verify.ts')).verify,
  backup: async () => (await import('./tasks/backup.ts')).backup,
  restore: async () => (await import('./tasks/restore.ts')).restore,
  'make-sample': async () => (await import('./tasks/make-sample.ts')).makeSample,
  application: async () => (await import('./tasks/application.ts')).application,
  'sign-in': async () => (await import('./tasks/sign-in.ts')).signIn,
  workbook: async () => (await import('./tasks/workbook.ts')).workbook,
  'inspect-import': async () => (await import('./tasks/inspect-import.ts')).inspectImport,
  'read-standard': async () => (await import('./tasks/read-standard.ts')).readStandard,
  'plan-import': async () => (await import('./tasks/plan-import.ts')).planImport,
} as const satisfies Readonly<
  Record<string, () => Promise<(input: never, work: JobWork) => Promise<unknown>>>
>

export type TaskName = keyof typeof TASKS
type Task<T extends TaskName> = Awaited<ReturnType<(typeof TASKS)[T]>>
export type TaskInput<T extends TaskName> = Parameters<Task<T>>[0]
export type TaskResult<T extends TaskName> = Awaited<ReturnType<Task<T>>>

/** Runs a task in this thread. What comes in was sent by our own main thread, and is what the task asks for. */
export async function runTask(name: TaskName, input: unknown, work: JobWork): Promise<unknown> {
  const task = (await TASKS[name]()) as (input: unknown, work: JobWork) => Promise<unknown>
  return task(input, work)
}
