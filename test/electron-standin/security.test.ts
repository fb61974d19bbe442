import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { type Desktop, until } from './running-desktop.ts'

let desktop: Desktop
let page: Page
beforeAll(async () => {
  desktop = await startDesktop()
  page = await desktop.page()
  await page.getByRole('button', { name: '打开示例幼儿园' }).waitFor()
})

const happening = (wanted: object) =>
  until(JSON.stringify(wanted), async () =>
    (await desktop.happenings()).find((each) =>
      Object.entries(wanted).every(([key, value]) =>
        Object.entries(each).some(([k, v]) => k === key && v === value),
      ),
    ),
  )

describe('a window', () => {
  it('isolates its preload script, runs sandboxed, and has no Node and no webview', async () => {
    expect(await desktop.ask({ what: 'windows' })).toEqual([
      expect.objectContaining({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
      }),
    ])
    expect(await desktop.happenings()).toContainEqual({ what: 'app', event: 'sandbox' })
    expect(await page.evaluate('[typeof require, typeof process, typeof standin]')).toEqual(
      Array(3).fill('undefined'),
    )
  })

  it('stays on its page wherever a link or a script wants to go', async () => {
    await page.evaluate(`location.href = 'https://outside.example/'`)
    expect(await happening({ what: 'wanted-to-go', url: 'https://outside.example/' })).toMatchObject({
      went: false,
    })
    expect(await page.evaluate('location.hostname')).toBe('window-1.app.invalid')
    expect(await callThroughPort(page, '/app/status')).toMatchObject({ status: 200 })
  })

  it('follows no redirect', async () => {
    void desktop.ask({
      what: 'load',
      window: 0,
      url: 'https://outside.example/to?https%3A%2F%2Felsewhere.example%2F',
    })
    expect(await happening({ what: 'wanted-to-go', url: 'https://elsewhere.example/' })).toMatchObject({
      went: false,
    })
  })

  it('attaches no webview, even where there were one', async () => {
    expect(await desktop.ask({ what: 'attach-webview', window: 0 })).toBe(false)
  })

  it('grants no permission', async () => {
    for (const name of ['geolocation', 'notifications', 'camera', 'midi', 'clipboard-read'])
      expect(
        await page.evaluate(`navigator.permissions.query({ name: '${name}' }).then(({ state }) => state)`),
      ).toBe('denied')
  })

  it('is given no device, also none that it was given before', async () => {
    expect(await desktop.ask({ what: 'use-device', window: 0 })).toBe(false)
  })

  it('runs no script that was written into the page', async () => {
    await page.evaluate(`{
      const script = document.createElement('script')
      script.textContent = 'window.written = true'
      document.body.append(script)
    }`)
    expect(await page.evaluate('window.written')).toBe(undefined)
  })
})

describe('a link out of the program', () => {
  it('opens in the system’s browser over https and in no other way', async () => {
    for (const address of [
      'http://plain.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://web.example/',
    ])
      await page.evaluate(`void window.open('${address}')`)
    await happening({ what: 'opened-outside', url: 'https://web.example/' })
    const outside = (await desktop.happenings()).filter(
      ({ what }) => what === 'opened-outside' || what === 'new-window',
    )
    expect(outside).toEqual([{ what: 'opened-outside', url: 'https://web.example/' }])
  })
})

describe('a page that belongs to no window', () => {
  it('is not there', async () => {
    const other = await startDesktop()
    const shown = await other.page()
    await callThroughPort(shown, '/app/status')
    await other.ask({ what: 'load', window: 0, url: 'app://window-9/index.html' })
    await until('the answer', async () =>
      (await other.happenings()).find((each) => each.what === 'loaded' && each.url.includes('window-9')),
    )
    expect(await shown.evaluate('document.scripts.length')).toBe(0)
  })
})

describe('the port to the program', () => {
  it('survives whatever a page sends', async () => {
    await page.evaluate(`for (const junk of ['', '{', '[]', 'null', JSON.stringify({ i: 'x', p: { u: '/no/such', b: {} } }), 'x'.repeat(9e6)])
      handedPorts.at(-1).postMessage(junk)`)
    expect(await callThroughPort(page, '/app/status')).toMatchObject({ status: 200 })
  })

  it('is given to no frame inside the page', async () => {
    await page.addInitScript(
      `if (window === top) addEventListener('DOMContentLoaded', () => document.body.append(document.createElement('iframe')))`,
    )
    await desktop.ask({ what: 'load', window: 0, url: 'app://window-1/index.html' })
    await until('a frame', () => page.frames()[1])
    expect(await callThroughPort(page, '/app/status')).toMatchObject({ status: 200 })
    expect(await page.frames()[1]?.evaluate('globalThis.handedPorts')).toBe(undefined)
  })

  it('is given to no page of another window, and to none of another site', async () => {
    const away = await startDesktop({ language: 'en' })
    const shown = await away.page()
    await callThroughPort(shown, '/app/status')
    await away.ask({ what: 'click', path: ['File', 'New window'] })
    await callThroughPort(await away.page('window-2'), '/app/status')
    const loaded = async (url: string): Promise<number> =>
      (await away.happenings()).filter((each) => each.what === 'loaded' && each.url === url).length
    for (const url of ['app://window-2/index.html', 'https://outside.example/']) {
      const before = await loaded(url)
      await away.ask({ what: 'load', window: 0, url })
      await until('the other page', async () => (await loaded(url)) > before || undefined)
      await until(
        'its document',
        async () => (await shown.evaluate('document.readyState')) === 'complete' || undefined,
      )
      expect([url, await shown.evaluate('globalThis.handedPorts')]).toEqual([url, undefined])
    }
  })
})
