/**
 * The full-text index, as migration 0001 makes it; its rowids are those of the table `search_row`. Frozen: a later
 * change is a new migration.
 *
 * `ascii` takes every character outside ASCII for part of a token, so that a token can be any ideograph, also of
 * extensions B to H, which `unicode61` throws away. The tokens themselves are made by tokens.ts. The index keeps no
 * copy of the text (`content=''`).
 */
export const SEARCH_SCHEMA = [
  `create virtual table search_text using fts5(
    title, pinyin, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  )`,
] as const
