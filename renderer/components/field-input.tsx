import { Checkbox, DatePicker, Input, InputNumber, Select, TimePicker } from 'antd'
import type { KeyboardEvent } from 'react'
import dayjs, { type Dayjs } from 'dayjs'
import type { Choices, Field } from '../../shared/domain/field.ts'
import type { FieldValue, KindId } from '../../shared/domain/kinds.ts'
import { LONG_LIMIT, TEXT_LIMIT } from '../../shared/domain/record-schema.ts'
import { useArchive } from '../api/use-status.ts'
import { useLabel } from '../shell/language.ts'
import type { Titles } from './field-text.ts'
import { ReferenceSelect, ReferencesSelect } from './reference-select.tsx'

export interface FieldInputProps {
  /** Of the form item, so that its label leads here. */
  readonly id?: string
  readonly field: Field
  readonly titles: Titles
  readonly disabled?: boolean
  readonly value?: FieldValue
  readonly onChange?: (value: FieldValue) => void
}

/** The entry for one field, by its type. Gives and takes values as records hold them; nothing entered is null. */
export function FieldInput({ field, value, onChange, titles, ...props }: FieldInputProps) {
  const given = value ?? null
  switch (field.type) {
    case 'text':
    case 'phone':
      return (
        <Input
          {...props}
          value={textOf(given)}
          maxLength={TEXT_LIMIT}
          inputMode={field.type === 'phone' ? 'tel' : 'text'}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'long':
      return (
        <Input.TextArea
          {...props}
          value={textOf(given)}
          maxLength={LONG_LIMIT}
          autoSize={{ minRows: 2, maxRows: 14 }}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )
    case 'int':
    case 'number':
      return (
        <InputNumber
          {...props}
          min={0}
          {...(field.type === 'int' && { precision: 0 })}
          value={typeof given === 'number' ? given : null}
          onChange={(entered) => onChange?.(entered)}
          style={{ width: '100%' }}
        />
      )
    case 'bool':
      return (
        <Checkbox
          {...props}
          checked={given === true}
          onChange={(event) => onChange?.(event.target.checked)}
        />
      )
    case 'date':
      return <DayInput {...props} picker="date" format="YYYY-MM-DD" value={given} onChange={onChange} />
    case 'month':
      return <DayInput {...props} picker="month" format="YYYY-MM" value={given} onChange={onChange} />
    case 'time':
      return (
        <TimePicker
          {...props}
          format="HH:mm"
          minuteStep={5}
          needConfirm={false}
          onKeyDown={takeOnly}
          value={typeof given === 'string' ? dayjs(`2000-01-01T${given}`) : null}
          onChange={(entered: Dayjs | null) => onChange?.(entered?.format('HH:mm') ?? null)}
          style={{ width: '100%' }}
        />
      )
    case 'choice':
    case 'term':
      return (
        <ChoiceInput
          {...props}
          choices={field.choices}
          value={given}
          onChange={onChange}
          clearable={!field.required}
        />
      )
    case 'year':
      return <YearInput {...props} value={given} onChange={onChange} clearable={!field.required} />
    case 'ref':
      return (
        <ReferenceSelect
          {...props}
          kind={field.of as KindId}
          titles={titles}
          value={typeof given === 'string' ? given : null}
          onChange={(chosen) => onChange?.(chosen)}
        />
      )
    case 'refs':
      return (
        <ReferencesSelect
          {...props}
          kind={field.of as KindId}
          titles={titles}
          value={Array.isArray(given) ? (given as readonly string[]) : []}
          onChange={(chosen) => onChange?.(chosen ?? [])}
        />
      )
  }
}

/** Enter takes the day or time that was typed; it does not send the form as well. */
const takeOnly = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key === 'Enter') event.preventDefault()
}

const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '')

interface EntryProps {
  readonly id?: string
  readonly disabled?: boolean
  readonly value: FieldValue
  readonly onChange: ((value: FieldValue) => void) | undefined
}

function DayInput({
  value,
  onChange,
  format,
  ...props
}: EntryProps & { picker: 'date' | 'month'; format: string }) {
  return (
    <DatePicker
      {...props}
      onKeyDown={takeOnly}
      format={format}
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      onChange={(entered: Dayjs | null) => onChange?.(entered?.format(format) ?? null)}
      style={{ width: '100%' }}
    />
  )
}

function ChoiceInput({
  choices,
  clearable,
  value,
  onChange,
  ...props
}: EntryProps & { choices: Choices; clearable: boolean }) {
  const label = useLabel()
  return (
    <Select
      {...props}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={Object.entries(choices).map(([key, choice]) => ({ value: key, label: label(choice) }))}
      onChange={(chosen: FieldValue | undefined) => onChange?.(chosen ?? null)}
    />
  )
}

function YearInput({ clearable, value, onChange, ...props }: EntryProps & { clearable: boolean }) {
  const { years, currentYear } = useArchive()
  const next = Number(currentYear.slice(0, 4)) + 1
  const offered = [...new Set([`${next}-${next + 1}`, currentYear, ...years])]
  return (
    <Select
      {...props}
      allowClear={clearable}
      value={value}
      options={offered.map((year) => ({ value: year, label: year }))}
      onChange={(chosen: FieldValue | undefined) => onChange?.(chosen ?? null)}
    />
  )
}
