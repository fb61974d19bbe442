import { textsOf } from '../../shared/i18n/texts.ts'
import { PAGE_HEADERS } from '../web/security-headers.ts'

/** What somebody sees who opens the address without its token, or a second time: what to do, in both languages. */
export function refusedPage(): Response {
  const lines = (['zh-CN', 'en'] as const).map(
    (language) => `<p lang="${language}">${textsOf(language)('server:refused')}</p>`,
  )
  return new Response(`<!doctype html><meta charset="utf-8"><title>六有 Liuyou</title>${lines.join('')}`, {
    status: 403,
    headers: { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
