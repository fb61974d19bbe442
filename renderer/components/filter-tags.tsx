import { Tag } from 'antd'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { Field } from '../../shared/domain/field.ts'
import { TRUTHS } from '../../shared/domain/record-sheet.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { fieldText } from './field-text.ts'
import type { Narrowed } from './field-filters.tsx'
import { type Narrowing, withNarrowing } from './list-filter.ts'

/** Says by which fields a list is narrowed; closing one takes it away. */
export function FilterTags({ kind, narrowings, narrow, titles }: Narrowed) {
  const t = useTexts()
  const label = useLabel()
  const said = useNarrowingText(titles)
  return narrowings.map((each) => {
    const field = kindOf(kind).fields[each.field]
    return (
      field && (
        <Tag key={each.field} closable onClose={() => narrow(withNarrowing(narrowings, each.field, null))}>
          {t('records:filteredBy', { field: label(field.label), value: said(field, each) })}
        </Tag>
      )
    )
  })
}

function useNarrowingText(titles: Narrowed['titles']) {
  const t = useTexts()
  const language = useLanguage()
  return (field: Field, narrowing: Narrowing): string => {
    if (!('values' in narrowing)) return [narrowing.from, narrowing.to].join(' – ')
    return narrowing.values.map((value) => textOf(field, value)).join(t('home:listComma'))
  }
  function textOf(field: Field, value: string): string {
    if (value === '') return t('records:notEntered')
    if (field.type === 'bool') return labelIn(language, value === 'true' ? TRUTHS.yes : TRUTHS.no)
    return field.type === 'refs' ? (titles[value] ?? '') : fieldText(field, value, titles, language)
  }
}

/** What narrowings refer to, to be asked for by name. */
export const referencesOf = (kind: KindId, narrowings: readonly Narrowing[]) =>
  narrowings.flatMap((each) => {
    const field = kindOf(kind).fields[each.field]
    if (!field || !('of' in field) || !('values' in each)) return []
    return each.values.filter((id) => id !== '').map((id) => ({ kind: field.of as KindId, id }))
  })
