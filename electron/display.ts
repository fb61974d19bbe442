/** Whether a window could be seen. Windows and macOS always have a screen; elsewhere it is told by X11 or Wayland, and may be told empty. */
export const hasDisplay = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean =>
  platform === 'win32' ||
  platform === 'darwin' ||
  Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
