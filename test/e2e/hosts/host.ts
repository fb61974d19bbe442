import type { Locator, Page } from '@playwright/test'

/** What a test says before the program starts: its settings, and the archive that it opens. */
export interface Start {
  /** Everything of the program lies below: settings, archives, backups. */
  readonly folder: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly archive?: string
}

/** A running program, by one of the three ways in which a clerk can have it before her: browser, desktop, desktop under the stand-in. */
export interface Host {
  readonly page: Page
  /** Clicks what asks for files, and chooses them in the dialog that opens. */
  choose(button: Locator, files: readonly string[]): Promise<void>
  /** Clicks what makes something; where a dialog asks for a folder to put it into, chooses that one. */
  makeInto(button: Locator, folder: string): Promise<void>
  /** Clicks what hands a file or folder to the person; gives the path of what she gets. */
  handedOver(button: Locator): Promise<string>
  end(): Promise<void>
}

const hosts = new WeakMap<Page, Host>()

/** Makes a host known by its page, so that a test needs to know nothing but the page. */
export function remember(host: Host): Host {
  hosts.set(host.page, host)
  return host
}

export function hostOf(page: Page): Host {
  const host = hosts.get(page)
  if (!host) throw new Error('no program of this test shows that page')
  return host
}
