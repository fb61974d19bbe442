import { beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../electron/commands/registry.ts'
import type { Command } from '../../electron/commands/terminal/command.ts'
import { COMMAND_NAMES } from '../../electron/commands/terminal/command-names.ts'
import { displayWidth } from '../../electron/commands/terminal/display-width.ts'
import { EXIT } from '../../electron/commands/terminal/exit-codes.ts'
import { commandHelp, programHelp } from '../../electron/commands/terminal/help.ts'
import { commands as english } from '../../shared/i18n/en/commands.ts'
import { terminal as englishAnswers } from '../../shared/i18n/en/terminal.ts'
import { LANGUAGES, textsOf } from '../../shared/i18n/texts.ts'
import { commands as chinese } from '../../shared/i18n/zh-CN/commands.ts'
import { terminal as chineseAnswers } from '../../shared/i18n/zh-CN/terminal.ts'
import { liuyou, type Surroundings } from '../fixtures/command-line.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const all: Command[] = []
let here: Surroundings
beforeAll(async () => {
  here = { home: await temporaryFolder() }
  for (const load of Object.values(COMMANDS)) all.push(await load())
})

const blanksOf = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe('the help', () => {
  it.each(LANGUAGES)('in %s names every command, argument and option, and fits 80 columns', (language) => {
    const texts = textsOf(language)
    const overview = programHelp(texts, 80)
    expect(overview).not.toMatch(/commands:|undefined|\{\{/)
    for (const name of COMMAND_NAMES) expect(overview).toContain(`  ${name} `)
    for (const code of Object.values(EXIT)) expect(overview).toMatch(new RegExp(`^  ${code} `, 'm'))
    for (const command of all) {
      const help = commandHelp(command, texts, 80)
      expect(help).not.toMatch(/commands:|undefined|\{\{/)
      expect(help).toContain(`liuyou ${command.name}`)
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`)
      for (const line of help.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
    }
  })

  it('is complete in both languages: nothing is left in the other one, and blanks agree', () => {
    for (const [zh, en] of [
      [chinese, english],
      [chineseAnswers, englishAnswers],
    ] as const)
      for (const [key, text] of Object.entries(zh)) {
        const other = (en as Readonly<Record<string, string>>)[key] ?? ''
        expect(blanksOf(other), key).toEqual(blanksOf(text))
        expect(other, key).not.toBe(text)
        expect(text.replaceAll(/\{\{\w+\}\}/g, ''), key).toMatch(/[\p{Script=Han}、：。]/u)
      }
  })

  it('has no Chinese in English but names of files, classes and activities given as examples', () => {
    for (const text of [...Object.values(english), ...Object.values(englishAnswers)])
      expect(text.replaceAll(EXAMPLES, '')).not.toMatch(/\p{Script=Han}/u)
  })

  it('is printed by the program in the language asked for, by --help, help, and by nothing at all', async () => {
    const [byOption, byWord, byNothing, ofList, ofListToo] = await Promise.all([
      liuyou(['--help', '--lang', 'en'], here),
      liuyou(['help'], { ...here, lang: 'en_US.UTF-8' }),
      liuyou([], { ...here, lang: 'en_US.UTF-8' }),
      liuyou(['list', '--help'], here),
      liuyou(['help', 'list', '--lang', 'zh-CN'], here),
    ])
    expect(byOption.stdout).toBe(programHelp(textsOf('en'), 100))
    expect([byWord.stdout, byNothing.stdout]).toEqual([byOption.stdout, byOption.stdout])
    expect(ofList.stdout).toContain('用法：liuyou list <档案> <类别> [选项]')
    expect(ofListToo.stdout).toBe(ofList.stdout)
    for (const { code, stderr } of [byOption, byWord, byNothing, ofList, ofListToo])
      expect([code, stderr]).toEqual([0, ''])
  })

  it('tells its version', async () => {
    const { stdout, code } = await liuyou(['--version'], here)
    expect([stdout, code]).toEqual(['0.1.0\n', 0])
  })
})

const EXAMPLES = /活动记录|新生家长会|小一班|申报材料\.pdf|档案数据\.xlsx|佐证材料/g
