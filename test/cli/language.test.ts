import { describe, expect, it } from 'vitest'
import { languageOf } from '../../electron/commands/terminal/language.ts'

describe('the language of a command line', () => {
  it.each([
    [['list', '--lang', 'en'], {}, 'en'],
    [['--lang=en', 'list'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['list', '--lang', 'zh-CN'], { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [['list'], { LANG: 'en_GB.UTF-8' }, 'en'],
    [['list'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN'],
    [['list'], { LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [['list'], { LANG: 'C.UTF-8' }, 'zh-CN'],
    [['list'], {}, 'zh-CN'],
    [['list', '--lang', 'fr'], {}, 'zh-CN'],
    [['list', '--lang'], { LANG: 'en' }, 'en'],
  ] as const)('%j with %j is %s', (words, environment, language) =>
    expect(languageOf(words, environment)).toBe(language),
  )
})
