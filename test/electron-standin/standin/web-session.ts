import type { CDPSession } from 'playwright-core'
import type { WebContents } from './web-contents.ts'

type Decide = (granted: boolean) => void
type RequestHandler = (contents: WebContents, permission: string, decide: Decide, details: object) => void
type CheckHandler = (contents: WebContents, permission: string, origin: string, details: object) => boolean
type DeviceHandler = (details: { deviceType: string; origin: string; device: object }) => boolean

/** What a page may ask for: Electron's name, and that of `navigator.permissions`. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'camera',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
} as const

/** Electron's `session`: what no handler denies is granted. */
export class WebSession {
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null
  #device: DeviceHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    this.#device = handler
  }

  /** Whether a page would be given a device of this computer (a serial port, a security key) that it knew before. */
  givesDevice(origin: string): boolean {
    return this.#device?.({ deviceType: 'serial', origin, device: {} }) ?? true
  }

  /** Makes Chromium decide as the handlers do, for the page that is about to be loaded. */
  async decide(cdp: CDPSession, contents: WebContents, url: string): Promise<void> {
    const { origin } = new URL(url)
    for (const [permission, name] of Object.entries(PERMISSIONS)) {
      const asked = await this.#isRequestGranted(contents, permission)
      const granted = asked || this.#isGranted(contents, permission, origin)
      await cdp.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        origin,
      })
    }
  }

  #isRequestGranted(contents: WebContents, permission: string): Promise<boolean> {
    const handler = this.#request
    if (!handler) return Promise.resolve(true)
    return new Promise((resolve) => handler(contents, permission, resolve, {}))
  }

  #isGranted(contents: WebContents, permission: string, origin: string): boolean {
    return this.#check?.(contents, permission, origin, {}) ?? true
  }
}
