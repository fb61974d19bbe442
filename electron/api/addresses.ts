/** The addresses under which a session's files are served (electron/web), relative to the page. */
export const viewAddress = (token: string): string => `files/${token}`
export const downloadAddress = (token: string): string => `files/${token}?as=download`
export const thumbnailAddress = (token: string): string => `files/${token}?as=thumbnail`
export const uploadAddress = (basket: string): string => `upload/${basket}`
