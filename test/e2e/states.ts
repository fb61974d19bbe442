import type { Locator, Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelIn, type Language, textsOf } from '../../shared/i18n/texts.ts'
import { kindOf } from '../../shared/domain/kinds.ts'
import { dropFiles, workbook } from './acts.ts'
import { goTo, settled } from './pages.ts'

/** What a page looks like in the middle of something: how to get there, one after the other, in any language. */
export const statesIn = (language: Language): Readonly<Record<string, (page: Page) => Promise<void>>> => {
  const t = textsOf(language)
  /** What a text begins with, as far as no number stands in it. */
  const named = (key: Parameters<typeof t>[0]): string => t(key, { count: '#' }).split('#')[0] ?? ''
  const button = (within: Page | Locator, key: Parameters<typeof t>[0]): Locator =>
    within.getByRole('button', { name: named(key) })
  const form = (page: Page): Locator => page.getByRole('dialog')
  const firstRow = (page: Page): Locator => page.getByRole('row').nth(1).getByRole('gridcell').nth(1)
  const name = labelIn(language, kindOf('lecturer').fields['name']?.label ?? { zh: '', en: '' })

  return {
    'record-files': async (page) => {
      await goTo(page, '/materials')
      await firstRow(page).click()
      await form(page)
        .getByRole('tab', { name: named('records:files') })
        .click()
    },
    'record-history': async (page) => {
      await form(page)
        .getByRole('tab', { name: t('shell:history') })
        .click()
      await settled(page)
    },
    'record-invalid': async (page) => {
      await goTo(page, '/lecturers?open=lecturer:new')
      await form(page).getByLabel(name, { exact: true }).fill('')
      await page.keyboard.press('Control+s')
      await form(page).locator('.ant-form-item-explain-error').first().waitFor()
    },
    'record-unsaved': async (page) => {
      await form(page).getByLabel(name, { exact: true }).fill('欧阳㛃')
      await page.keyboard.press('Escape')
      await page.locator('.ant-modal-confirm-title').waitFor()
    },
    picked: async (page) => {
      await page.getByRole('button', { name: t('records:leave') }).click()
      await goTo(page, '/rosters?view=student')
      for (const row of [1, 2, 3]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
    },
    'change-many': async (page) => {
      await button(page, 'records:changeMany').click()
      await page.locator('.ant-popover:visible').waitFor()
    },
    trashed: async (page) => {
      await page.keyboard.press('Escape')
      await button(page, 'records:toTrash').click()
      await goTo(page, '/trash')
      await page.getByRole('row').nth(1).waitFor()
    },
    'search-found': async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: t('shell:search') }).fill('zm')
      await page.getByRole('option').first().waitFor()
    },
    'search-empty': async (page) => {
      await page.getByRole('combobox', { name: t('shell:search') }).fill('查无此人')
      await page.getByText(t('shell:searchEmpty', { text: '查无此人' })).waitFor()
      await page.waitForTimeout(200)
    },
    criterion: async (page) => {
      await page.keyboard.press('Escape')
      await goTo(page, '/application')
      await page
        .getByRole('button', { name: new RegExp(`^(\\S+ )?${t('application:open')}`) })
        .nth(3)
        .click()
      await settled(page)
    },
    gaps: async (page) => {
      await page.getByText(named('application:gaps')).click()
    },
    exported: async (page) => {
      await button(page, 'application:export').click()
      await page.getByText(t('application:made')).waitFor({ timeout: 60_000 })
    },
    trial: async (page) => {
      await goTo(page, '/import')
      const folder = await mkdtemp(join(tmpdir(), 'liuyou-screens-'))
      const roster = await workbook(folder, '花名册.xlsx', '小八班', [
        ['序号', '幼儿姓名', '性别', '家长姓名', '与幼儿关系', '联系电话', '备忘'],
        [1, '赵一鸣', '女', '赵大', '爸爸', '13700002001', '对花生过敏'],
        [2, '钱二鸣', '男', '钱大', '妈妈', '12345', ''],
        [3, '𠮷田', '男', '', '', '', ''],
      ])
      await dropFiles(page, page.getByRole('main'), [roster])
      await page.getByText(t('importPage:trial')).waitFor()
      await rm(folder, { recursive: true })
    },
    sealed: async (page) => {
      await goTo(page, '/settings?view=archive')
      await button(page, 'settings:seal').last().click()
      await page.locator('.ant-popover:visible').locator('.ant-btn-primary').click()
      await button(page, 'settings:unseal').waitFor({ timeout: 60_000 })
      await goTo(page, '/materials')
    },
  }
}
