import { buildWhatIsStale } from './build.ts'

/** `npm run build`: what the desktop program consists of, for packaging. */
await buildWhatIsStale({ desktop: true })
