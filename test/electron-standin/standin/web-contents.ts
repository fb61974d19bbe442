import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { Script } from 'node:vm'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { app } from './app.ts'
import { happened } from './happenings.ts'
import type { MessagePortMain } from './message-ports.ts'
import { PagePorts } from './page-ports.ts'
import { PageRequests } from './page-requests.ts'
import { preloadWorld, WATCH, WORLD } from './page-world.ts'
import { isPrevented } from './preventable.ts'
import { toChromium, toElectron } from './schemes.ts'
import { WebSession } from './web-session.ts'

interface Made {
  readonly page: Page
  readonly cdp: CDPSession
  readonly ports: PagePorts
}
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

/** Electron's `webContents`: the page of one window, in real Chromium. */
export class WebContents extends EventEmitter {
  readonly session = new WebSession()
  readonly #made: Promise<Made>
  #ports: PagePorts | undefined
  #url = ''
  /** The document that the program itself asked for; what else wants to be loaded is the page's wish. */
  #expected: string | null = null
  #open: OpenHandler = () => ({ action: 'allow' })

  constructor(context: Promise<BrowserContext>, preload: string) {
    super()
    app.emit('web-contents-created', {}, this)
    this.#made = context.then((running) => this.#make(running, preload))
  }

  get mainFrame() {
    const postMessage = (channel: string, message: unknown, transfer: readonly MessagePortMain[] = []) =>
      this.#ports?.send(channel, message, transfer)
    return { url: this.#url, postMessage }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler
  }

  givesDevice(): boolean {
    return this.session.givesDevice(this.#url)
  }

  async loadURL(url: string): Promise<void> {
    const { cdp } = await this.#made
    const address = toChromium(url)
    if (address === null) {
      this.emit('did-fail-load', {}, -302, 'ERR_UNKNOWN_URL_SCHEME', url)
      throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`)
    }
    await this.session.decide(cdp, this, address)
    this.#expected = url
    await cdp.send('Page.navigate', { url: address })
  }

  reload(): void {
    void this.loadURL(this.#url)
  }

  /** Asks the page as Electron does on closing: a page with a form half filled in may object. Gives whether it went. */
  async close(): Promise<boolean> {
    const { page, cdp } = await this.#made
    const closed = new Promise<boolean>((resolve) => {
      page.once('close', () => resolve(true))
      cdp.on('Page.javascriptDialogClosed', ({ result }) => {
        if (!result) resolve(false)
      })
    })
    await cdp.send('Page.close')
    return closed
  }

  async destroy(): Promise<void> {
    const { page } = await this.#made
    await page.close()
  }

  /** Ends the process that draws the page. */
  async crash(): Promise<void> {
    const { cdp } = await this.#made
    // The page that is to answer is the one that dies.
    void cdp.send('Page.crash').catch(() => undefined)
  }

  async #make(context: BrowserContext, preload: string): Promise<Made> {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const { targetInfo } = await cdp.send('Target.getTargetInfo')
    const ports = new PagePorts(cdp, targetInfo.targetId)
    this.#ports = ports
    await cdp.send('Page.enable')
    this.#listen(page, cdp, ports, targetInfo.targetId)
    await ports.listen()
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH })
    await this.#addPreload(cdp, preload)
    await new PageRequests(cdp, targetInfo.targetId, this).listen()
    return { page, cdp, ports }
  }

  /** What is no script that can stand in a CommonJS module is not run, as in Electron. */
  async #addPreload(cdp: CDPSession, preload: string): Promise<void> {
    try {
      if (!isAbsolute(preload)) throw new Error('preload must be an absolute path')
      const source = preloadWorld(readFileSync(preload, 'utf8'))
      new Script(source)
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: WORLD })
    } catch (error) {
      happened({ what: 'preload-failed', problem: String(error) })
    }
  }

  #listen(page: Page, cdp: CDPSession, ports: PagePorts, mainFrame: string): void {
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === mainFrame) this.#url = toElectron(frame.url)
    })
    cdp.on('Page.loadEventFired', () => {
      this.#expected = null
      this.emit('ready-to-show')
      this.emit('did-finish-load', {})
      happened({ what: 'loaded', url: this.#url })
    })
    cdp.on('Page.windowOpen', ({ url }) => this.#asked(page, toElectron(url)))
    cdp.on('Inspector.targetCrashed', () => {
      ports.forget()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('dialog', () => undefined) // else Playwright answers them
    cdp.on('Page.javascriptDialogOpening', ({ type }) => {
      const leaves = type !== 'beforeunload' || isPrevented(this, 'will-prevent-unload')
      void cdp.send('Page.handleJavaScriptDialog', { accept: leaves })
    })
  }

  #asked(page: Page, url: string): void {
    const { action } = this.#open({ url })
    if (action === 'allow') happened({ what: 'new-window', url })
    else page.once('popup', (popup) => void popup.close())
  }

  mayNavigate(url: string, redirected: boolean): boolean {
    if (!redirected && this.#expected === url) return true
    const went = !isPrevented(this, redirected ? 'will-redirect' : 'will-navigate', url)
    happened({ what: 'wanted-to-go', url, went })
    return went
  }
}
