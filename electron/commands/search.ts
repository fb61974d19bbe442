import { kindOf } from '../../shared/domain/kinds.ts'
import { maskPhone } from '../../shared/domain/mask.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { type Hit, search } from '../archive/search/search.ts'
import { openToRead } from './archives.ts'
import { kindNamed } from './records/named.ts'
import { shortId } from './records/shown.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'
import { tableLines } from './terminal/table.ts'

/** `liuyou search <archive> <word>…`: records of all kinds by any part of their texts. JSON: `{ hits: [{ kind, id, title, snippet? }] }`. */
export const searchCommand = defineCommand({
  name: 'search',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    words: { name: 'argument_words', about: 'about_words', many: true },
  },
  options: {
    kind: { about: 'search_kind', value: 'argument_kind', many: true },
    unmasked: { about: 'option_unmasked' },
  },
  run: async (context, given) => {
    const kinds = given.kind.map((word) => kindNamed(context, word))
    const archive = await openToRead(context, given.archive)
    try {
      const found = await search(archive.tables, given.words.join(' '), kinds.length > 0 ? { kinds } : {})
      const hits = given.unmasked ? found : found.map(maskedHit)
      context.answer({ hits }, linesOf(context, hits))
      return EXIT.done
    } finally {
      await archive.close()
    }
  },
})

function maskedHit(hit: Hit): Hit {
  if (!hit.snippet || kindOf(hit.kind).fields[hit.snippet.field]?.type !== 'phone') return hit
  return { ...hit, snippet: { ...hit.snippet, text: maskPhone(hit.snippet.text) } }
}

function linesOf({ texts, language, width }: Context, hits: readonly Hit[]): string[] {
  if (hits.length === 0) return [texts('terminal:nothing_found')]
  const header = [
    texts('terminal:id'),
    texts('terminal:kind'),
    texts('terminal:name'),
    texts('terminal:found_in'),
  ]
  return tableLines(
    header,
    hits.map(({ kind, id, title, snippet }) => [
      shortId(id),
      labelIn(language, kindOf(kind).label),
      title,
      snippet ? snippet.text : '',
    ]),
    width,
  )
}
