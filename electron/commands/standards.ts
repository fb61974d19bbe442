import { labelIn } from '../../shared/i18n/texts.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import { listStandards, presetStandards } from '../assessment/standards.ts'
import { openToRead } from './archives.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { tableLines } from './terminal/table.ts'

/** `liuyou standards [archive]`: those of the program, and of an archive. JSON: `{ standards: [{ id, version, title, authority, total, stars, partial, sample }] }`. */
export const standardsCommand = defineCommand({
  name: 'standards',
  arguments: { archive: { name: 'argument_archive', about: 'about_archive', optional: true } },
  options: {},
  run: async (context, given) => {
    const standards =
      given.archive === undefined ? await presetStandards() : await standardsIn(context, given.archive)
    const facts = standards.map(
      ({ id, version, title, authority, total, stars = [], partial = false, sample = false }) => ({
        id,
        version,
        title,
        authority,
        total,
        stars,
        partial,
        sample,
      }),
    )
    context.answer({ standards: facts }, linesOf(context, standards))
    return EXIT.done
  },
})

async function standardsIn(context: Context, folder: string): Promise<readonly Standard[]> {
  const archive = await openToRead(context, folder)
  try {
    return await listStandards(archive.tables)
  } finally {
    await archive.close()
  }
}

const linesOf = ({ texts, language, width }: Context, standards: readonly Standard[]): string[] =>
  tableLines(
    [
      texts('terminal:code'),
      texts('terminal:version'),
      texts('terminal:points'),
      texts('terminal:title'),
      texts('terminal:authority'),
      texts('terminal:remark'),
    ],
    standards.map(({ id, version, title, authority, total, partial, sample }) => [
      id,
      String(version),
      String(total),
      labelIn(language, title),
      labelIn(language, authority),
      [...(partial ? [texts('terminal:partial')] : []), ...(sample ? [texts('terminal:sample')] : [])].join(
        texts('terminal:list_comma'),
      ),
    ]),
    width,
  )
