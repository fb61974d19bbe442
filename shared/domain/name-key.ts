/** Spaces of every width, characters that cannot be seen, and marks that only steer the direction of writing. */
const UNSEEN = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * What two spellings of one name have in common: `（小 一班）` and `(小一班)`, `ＡＢＣ` and `abc`, `2025—2026` and
 * `2025-2026` have the same key. For comparing only: what is stored stays as it was written (𠮷 and 吉 stay apart).
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[‐-―−~〜]/g, '-')
    .replace(/[〔【［]/g, '(')
    .replace(/[〕】］]/g, ')')
    .toLowerCase()
