/** What the built program gets when it imports `electron`. */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { Menu } from './menu.ts'
export { MessageChannelMain } from './message-ports.ts'
export { protocol } from './schemes.ts'
export { dialog, screen, shell } from './system.ts'
