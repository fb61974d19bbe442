import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, DatePicker, Flex, Form, Grid, Popover, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Field } from '../../shared/domain/field.ts'
import { fieldsOf, type KindId } from '../../shared/domain/kinds.ts'
import { TRUTHS } from '../../shared/domain/record-sheet.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import type { Titles } from './field-text.ts'
import { type Narrowing, withNarrowing } from './list-filter.ts'
import { ReferencesSelect } from './reference-select.tsx'

export interface Narrowed {
  readonly kind: KindId
  readonly narrowings: readonly Narrowing[]
  readonly narrow: (narrowings: readonly Narrowing[]) => void
  /** Titles of what the narrowings refer to. */
  readonly titles: Titles
}

/** The button that opens an entry for every field by which a list can be narrowed. */
export function FieldFilters(props: Narrowed) {
  const { kind, narrowings, narrow } = props
  const t = useTexts()
  const label = useLabel()
  const wide = Grid.useBreakpoint().lg ?? true
  const fields = fieldsOf(kind).filter(([, field]) => isNarrowable(field))
  if (fields.length === 0) return null
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <Form layout="vertical" component="div" style={{ width: 320, maxHeight: '60vh', overflow: 'auto' }}>
          {fields.map(([name, field]) => (
            <Form.Item
              key={name}
              label={label(field.label)}
              htmlFor={`filter-${name}`}
              style={{ marginBottom: 8 }}
            >
              <FilterEntry
                {...props}
                name={name}
                field={field}
                narrowing={narrowings.find((each) => each.field === name)}
                change={(narrowing) => narrow(withNarrowing(narrowings, name, narrowing))}
              />
            </Form.Item>
          ))}
          <Flex justify="end">
            <Button disabled={narrowings.length === 0} onClick={() => narrow([])}>
              {t('records:clearFilter')}
            </Button>
          </Flex>
        </Form>
      }
    >
      <Badge count={narrowings.length} size="small">
        <Button
          icon={<FilterOutlined />}
          aria-label={t('records:filterByField')}
          title={t('records:filterByField')}
        >
          {wide && t('records:filterByField')}
        </Button>
      </Badge>
    </Popover>
  )
}

/** The school year of a list is that of the top bar; texts and numbers are looked for by typing. */
const isNarrowable = ({ type }: Field): boolean =>
  ['choice', 'term', 'bool', 'ref', 'refs', 'date', 'month'].includes(type)

interface EntryProps extends Narrowed {
  readonly name: string
  readonly field: Field
  readonly narrowing: Narrowing | undefined
  readonly change: (narrowing: Narrowing | null) => void
}

function FilterEntry({ name, field, narrowing, change, titles }: EntryProps) {
  const values = narrowing && 'values' in narrowing ? narrowing.values : []
  const choose = (chosen: readonly string[] | null) =>
    change(chosen && chosen.length > 0 ? { field: name, values: chosen } : null)
  switch (field.type) {
    case 'choice':
    case 'term':
    case 'bool':
      return <ValueSelect id={`filter-${name}`} field={field} values={values} choose={choose} />
    case 'ref':
    case 'refs':
      return (
        <ReferencesSelect
          id={`filter-${name}`}
          kind={field.of as KindId}
          titles={titles}
          value={values}
          onChange={choose}
        />
      )
    case 'date':
    case 'month':
      return (
        <SpanEntry
          id={`filter-${name}`}
          picker={field.type}
          name={name}
          narrowing={narrowing}
          change={change}
        />
      )
    default:
      return null
  }
}

function ValueSelect({
  id,
  field,
  values,
  choose,
}: {
  id: string
  field: Extract<Field, { type: 'choice' | 'term' | 'bool' }>
  values: readonly string[]
  choose: (values: readonly string[]) => void
}) {
  const options = useValueOptions(field)
  return (
    <Select
      id={id}
      mode="multiple"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={[...values]}
      options={[...options]}
      onChange={choose}
    />
  )
}

/** The values of a field with few of them, as narrowings name them. */
function useValueOptions(field: Extract<Field, { type: 'choice' | 'term' | 'bool' }>) {
  const t = useTexts()
  const label = useLabel()
  if (field.type === 'bool')
    return [
      { value: 'true', label: label(TRUTHS.yes) },
      { value: 'false', label: label(TRUTHS.no) },
    ]
  return [
    ...Object.entries(field.choices).map(([value, choice]) => ({ value, label: label(choice) })),
    ...(field.required ? [] : [{ value: '', label: t('records:notEntered') }]),
  ]
}

const FORMATS = { date: 'YYYY-MM-DD', month: 'YYYY-MM' } as const

function SpanEntry({
  id,
  picker,
  name,
  narrowing,
  change,
}: Pick<EntryProps, 'name' | 'narrowing' | 'change'> & { id: string; picker: 'date' | 'month' }) {
  const t = useTexts()
  const { from, to } = narrowing && !('values' in narrowing) ? narrowing : { from: '', to: '' }
  const take = (span: { from: string; to: string }) =>
    change(span.from === '' && span.to === '' ? null : { field: name, ...span })
  const end = (which: 'from' | 'to', value: string) => (
    <DatePicker
      id={which === 'from' ? id : `${id}-to`}
      picker={picker}
      format={FORMATS[picker]}
      placeholder={t(`records:${which}`)}
      value={value === '' ? null : dayjs(value)}
      onChange={(day: Dayjs | null) => take({ from, to, [which]: day?.format(FORMATS[picker]) ?? '' })}
      style={{ flex: 1 }}
    />
  )
  return (
    <Flex gap={8}>
      {end('from', from)}
      {end('to', to)}
    </Flex>
  )
}
