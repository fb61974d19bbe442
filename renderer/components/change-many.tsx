import { Button, Flex, Form, Select } from 'antd'
import { useState } from 'react'
import type { Field } from '../../shared/domain/field.ts'
import { fieldsOf, type FieldValue, kindOf } from '../../shared/domain/kinds.ts'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { FieldInput } from './field-input.tsx'
import type { FormKind } from './new-record.tsx'
import type { RowSelection } from './row-selection.ts'

interface Props {
  readonly kind: FormKind
  readonly selected: RowSelection
  readonly done: () => void
}

/** Gives every picked record the same value in one field: plan items done, lecturers appointed until the same day. */
export function ChangeMany({ kind, selected, done }: Props) {
  const t = useTexts()
  const label = useLabel()
  const api = useApi()
  const write = useWrite()
  const fields = fieldsOf(kind).filter(([name]) => name !== kindOf(kind).title[0])
  const [name, setName] = useState<string>(() => usualField(fields))
  const [value, setValue] = useState<FieldValue>(null)
  const field = kindOf(kind).fields[name]
  if (!field) return null
  const change = async () => {
    const of = await selected.current()
    if (!of) return
    const text = t('records:changedMany', { count: of.length })
    if (await write(() => api.records.updateMany({ kind, of, values: { [name]: value } }), text)) done()
  }
  return (
    <Form layout="vertical" style={{ width: 280 }} onFinish={() => void change()}>
      <Form.Item label={t('records:whichField')} htmlFor="change-many-field" style={{ marginBottom: 8 }}>
        <Select
          id="change-many-field"
          value={name}
          options={fields.map(([each, { label: text }]) => ({ value: each, label: label(text) }))}
          onChange={(chosen) => {
            setName(chosen)
            setValue(null)
          }}
        />
      </Form.Item>
      <Form.Item label={t('records:newValue')} htmlFor="change-many-value" style={{ marginBottom: 8 }}>
        <FieldInput
          key={name}
          id="change-many-value"
          field={field}
          titles={{}}
          value={value}
          onChange={setValue}
        />
      </Form.Item>
      <Flex justify="end">
        <Button type="primary" htmlType="submit" disabled={field.required === true && isEmpty(value)}>
          {t('records:changeRecords', { count: selected.rows.size })}
        </Button>
      </Flex>
    </Form>
  )
}

/** The state of things is what changes for many at once; without one the first choice. */
function usualField(fields: readonly (readonly [string, Field])[]): string {
  const choices = fields.filter(([, { type }]) => type === 'choice')
  const [usual] = choices.find(([name]) => name === 'status') ?? choices[0] ?? fields[0] ?? []
  return usual ?? ''
}

const isEmpty = (value: FieldValue): boolean => value === null || value === ''
