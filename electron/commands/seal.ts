import { sealYear } from '../archive/sealing/seal-year.ts'
import { openToWrite } from './archives.ts'
import { givenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import { EXIT } from './terminal/exit-codes.ts'

/** `liuyou seal <archive> --year <year>`: from now on the year refuses changes. JSON: `{ seal: { year, sealed_at, sealed_by, manifest_sha256 } }`. */
export const sealCommand = defineCommand({
  name: 'seal',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive' } },
  options: { year: { about: 'seal_year', value: 'value_year', required: true } },
  run: async (context, given) => {
    const { texts, who, signal } = context
    const year = givenYear(context, given.year)
    const archive = await openToWrite(context, given.archive)
    try {
      const onProgress = context.progress(texts('terminal:verify_files'))
      const seal = await sealYear(
        archive,
        year,
        { label: texts('acts:seal', { year }), who },
        { signal, onProgress },
      )
      context.answer({ seal }, [
        texts('terminal:sealed', { year }),
        texts('terminal:manifest', { sha256: seal.manifest_sha256 }),
      ])
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})
