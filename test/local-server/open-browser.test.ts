import { describe, expect, it } from 'vitest'
import { commandFor } from '../../electron/local-server/open-browser.ts'

describe('opening the browser', () => {
  it('asks each system in its own way', () => {
    expect(commandFor('win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler'])
    expect(commandFor('darwin', {})).toEqual(['open'])
    expect(commandFor('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
    expect(commandFor('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open'])
  })

  it('does nothing where there is no screen', () => {
    expect(commandFor('linux', {})).toBeNull()
    expect(commandFor('linux', { DISPLAY: '' })).toBeNull()
  })
})
