import { api } from './base.ts'
import { sentError, windowError } from './api-error.ts'

const watch = api.jobs.watch.handler(async function* ({ input, context: { session }, signal }) {
  try {
    yield* session.jobs.watch(input.job, signal)
  } catch (error) {
    throw sentError(windowError(error, 'jobs.watch', session.held?.archive))
  }
})

const cancel = api.jobs.cancel.handler(({ input, context: { session } }) => session.jobs.cancel(input.job))

export const jobs = { watch, cancel }
