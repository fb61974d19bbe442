import { LANGUAGES, type Language } from '../../../shared/i18n/texts.ts'

/**
 * The language of a command line: `--lang` where it names one, else that of the system (LC_ALL, LC_MESSAGES, LANG, in
 * this order, as POSIX reads them). Only an English system gets English: schools that use the program are Chinese, and
 * many of their PCs, like Windows, set none of these.
 */
export function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const asked = words.flatMap((word, at) => {
    if (word === '--lang') return words[at + 1] ?? []
    return word.startsWith('--lang=') ? word.slice('--lang='.length) : []
  })
  const known = LANGUAGES.find((language) => language === asked.at(-1))
  if (known) return known
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^en\b|^en_/i.test(system) ? 'en' : 'zh-CN'
}
