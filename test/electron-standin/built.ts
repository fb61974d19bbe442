import { buildWhatIsStale } from '../../electron/build.ts'

/** Before the tests with the stand-in: what they start is the program as it is built, and nothing else. */
export const setup = async (): Promise<void> => void (await buildWhatIsStale({ desktop: true }))
