/**
 * What every page and file is sent with. Scripts come from our own origin only and none is written into a page; antd writes
 * styles, so styles may be. Nobody may frame us, and nothing is told to anybody else.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** A file that a person put into the archive is nothing but shown: it runs nothing and asks for nothing, wherever it is opened. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
} as const

export const PAGE_HEADERS = { ...COMMON, 'content-security-policy': CONTENT_SECURITY_POLICY } as const
export const FILE_HEADERS = {
  ...COMMON,
  'content-security-policy': FILE_POLICY,
  'cache-control': 'no-store',
} as const
