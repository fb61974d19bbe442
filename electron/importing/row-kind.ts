import { nameKey } from '../../shared/domain/name-key.ts'

const TOTAL =
  /^(?:合计|总计|小计|共计|总人数|人数合计|总数|total|subtotal|sum)[:()（）]*\d*[人名份次条]*[)）]*$/
const COUNTED = /^(?:全班|本班|全园|全校)?(?:共|男|女)(?:计|有|生|孩)*[:(（]?\d+/
const NOTE =
  /^(?:注|说明|备注|填表说明|填写说明|提示|要求|制表人?|填报人?|审核人?|notes?|remarks?)(?:[:1-9①一]|$)/

/** What a row that is no data is, by the texts that stand in it; null for one that may be data. */
export function rowKindOf(texts: readonly string[]): 'blank' | 'total' | 'note' | null {
  const said = texts.filter((text) => text !== '').map(nameKey)
  const [first] = said
  if (first === undefined) return 'blank'
  if (said.slice(0, 2).some((text) => TOTAL.test(text)) || COUNTED.test(first)) return 'total'
  return said.length === 1 && NOTE.test(first) ? 'note' : null
}

/** The number of people a total row names: `合计 30人`. */
export function totalIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /^\D*(\d{1,5})\s*(?:人|名|$)/.exec(text.normalize('NFKC'))
    if (match) return Number(match[1])
  }
  return null
}
