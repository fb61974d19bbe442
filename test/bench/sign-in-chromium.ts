import { readFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'
import type { SignInModel, SignInPage, SignInRow } from '../../electron/documents/models/sign-in-sheet.ts'
import { resource } from '../../electron/resources.ts'
import { findChromium } from '../fixtures/chromium.ts'

const ORIGIN = 'http://sheets.test'
const STYLE = `@font-face { font-family: Sans; src: url(/NotoSansSC-Regular.ttf) }
@font-face { font-family: Sans; font-weight: bold; src: url(/NotoSansSC-Bold.ttf) }
body { font: 9pt Sans; margin: 0 } section { break-after: page } h1 { font-size: 17pt; text-align: center }
div { display: flex; gap: 3mm } table { border-collapse: collapse; width: 100% } td, th { border: 0.6pt solid #444 } tr { height: 8mm }`

let running: Promise<Page> | undefined

/** The same facts and tables laid out and printed by Chromium, which is started the first time. */
export async function printWithChromium(model: SignInModel): Promise<Buffer> {
  running ??= openPage(html(model))
  const page = await running
  await page.goto(`${ORIGIN}/`)
  return page.pdf({ format: 'A4', margin: { top: '12mm', left: '16mm', right: '16mm' } })
}

export const closeChromium = async (): Promise<void> => (await running)?.context().browser()?.close()

async function openPage(body: string): Promise<Page> {
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launch({ executablePath, args: [...args] })
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (name === '') return route.fulfill({ contentType: 'text/html', body })
    return route.fulfill({ body: await readFile(resource('fonts', name)) })
  })
  return page
}

const html = (model: SignInModel): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${model.pages.map(sheet).join('')}`

function sheet(page: SignInPage): string {
  const half = Math.ceil(page.rows.length / 2)
  const facts = `<table><tr><th>活动主题<td>${page.topic}<th>日期时间<td>${page.when}<tr><th>地点<td>${page.where}<th>班级<td>${page.class}</table>`
  const foot = '<table><tr><th>应到<td><th>实到<td><th>请假<td><th>出席率<td><th>班主任签名<td></table>'
  return `<section><h1>${page.heading}</h1>${facts}<div>${table(page.rows.slice(0, half))}${table(page.rows.slice(half))}</div>${foot}</section>`
}

const table = (rows: readonly SignInRow[]): string =>
  `<table><thead><tr><th>序号<th>学生姓名<th>家长姓名<th>关系<th>签名<th>时间<th>备注</thead>${rows
    .map(
      ({ number, student, guardians: [first] }) =>
        `<tr><td>${number}<td>${student}<td>${first?.name ?? ''}<td>${first?.relation ?? ''}<td><td><td>`,
    )
    .join('')}</table>`
