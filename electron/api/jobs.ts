import { api } from './base.ts'
import { apiError } from './api-error.ts'

const watch = api.jobs.watch.handler(async function* ({ input, context: { session }, signal }) {
  try {
    yield* session.jobs.watch(input.job, signal)
  } catch (error) {
    throw apiError(error, 'jobs.watch', session.held?.archive.folder)
  }
})

const cancel = api.jobs.cancel.handler(({ input, context: { session } }) => session.jobs.cancel(input.job))

const list = api.jobs.list.handler(({ context: { session } }) => session.jobs.running())

export const jobs = { watch, cancel, list }
