import { search as searchArchive } from '../archive/search/search.ts'
import { api } from './base.ts'

const query = api.search.query.handler(({ input: { text, kinds, limit }, context: { session } }) =>
  searchArchive(session.archive.tables, text, { limit, ...(kinds && { kinds }) }),
)

export const search = { query }
