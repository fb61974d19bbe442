import { Button, Col, Flex, Form, Row, theme, Typography } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fieldsOf, type AnyValues, type FieldValue, type KindId } from '../../shared/domain/kinds.ts'
import { type Problem, valuesSchema } from '../../shared/domain/record-schema.ts'
import type { Field } from '../../shared/domain/field.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { FieldInput } from './field-input.tsx'
import type { Titles } from './field-text.ts'
import { useLeaveGuard } from './leave-guard.ts'
import { derivedValues } from './derived-values.ts'
import { useKnown } from './use-known.ts'

interface Props {
  readonly kind: KindId
  /** What the form begins with: a record's values, or defaults for a new one. Other values later go where nothing was typed. */
  readonly initial: AnyValues
  readonly titles: Titles
  readonly readOnly: boolean
  readonly fresh: boolean
  /** Writes the values that were changed (all, for a new record). Gives whether it was written; what was typed stays when it was not. */
  readonly save: (values: AnyValues) => Promise<boolean>
  /** Does the same and begins another record, where many are entered in a row. */
  readonly saveAndNext?: (values: AnyValues) => Promise<boolean>
  /** Told whenever there begin or cease to be unsaved entries. */
  readonly onDirty?: (dirty: boolean) => void
  readonly extra?: ReactNode
  /** A question that is to be answered before anything is saved. */
  readonly question?: ReactNode
}

/** The form of any kind, made from its definition. Ctrl+S saves; leaving with unsaved changes asks first. */
export function RecordForm(props: Props) {
  const { kind, initial, titles, readOnly, fresh, save, saveAndNext, onDirty, extra, question } = props
  const t = useTexts()
  const { token } = theme.useToken()
  const [form] = Form.useForm<Record<string, FieldValue>>()
  const [dirty, setDirty] = useState(false)
  useLeaveGuard(dirty, t('records:leaveUnsaved'))
  useEffect(() => onDirty?.(dirty), [onDirty, dirty])
  const { data: known } = useKnown()
  const held = useHeld(form, kind, initial)
  const showProblems = useProblems(form)
  const toSave = !readOnly && !question && (dirty || fresh)
  const [saving, once] = useOneAtATime()
  const submit = (write: Props['save']) =>
    once(async () => {
      const values = entriesOf(form, kind)
      if (!toSave || !showProblems(kind, values)) return
      const changed = Object.entries(values).filter(
        ([name, value]) => fresh || !sameValue(value, initial[name]),
      )
      if (!(await write(Object.fromEntries(changed)))) return
      held.current = values
      const typedMeanwhile = !fresh && !sameValues(entriesOf(form, kind), values)
      flushSync(() => setDirty(typedMeanwhile)) // at once: what follows leaves the form, and must not be asked about it
    })
  useSaveShortcut(() => submit(save))
  useEffect(() => {
    const [first] = fieldsOf(kind)
    if (fresh && first) form.focusField(first[0])
  }, [form, fresh, kind])
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={readOnly}
      onValuesChange={(changed) => {
        setDirty(true)
        const derived = known ? derivedValues(kind, changed as AnyValues, entriesOf(form, kind), known) : {}
        form.setFieldsValue(derived)
        form.setFields(Object.keys({ ...changed, ...derived }).map((name) => ({ name, errors: [] })))
      }}
      onFinish={() => submit(save)}
    >
      <FormFields kind={kind} titles={titles} readOnly={readOnly} />
      {!readOnly && (
        <Flex
          gap={8}
          align="center"
          wrap
          style={{
            position: 'sticky',
            bottom: -token.paddingLG,
            zIndex: 2,
            margin: `0 -${token.paddingLG}px -${token.paddingLG}px`,
            padding: `10px ${token.paddingLG}px`,
            background: token.colorBgElevated,
            borderTop: `1px solid ${token.colorSplit}`,
          }}
        >
          {question}
          <Button type="primary" htmlType="submit" loading={saving} disabled={!toSave}>
            {t(fresh ? 'records:create' : 'records:save')}
          </Button>
          {saveAndNext && (
            <Button disabled={saving} onClick={() => submit(saveAndNext)}>
              {t('records:createAndNext')}
            </Button>
          )}
          {extra}
          {dirty && <Typography.Text type="secondary">{t('records:unsaved')}</Typography.Text>}
        </Flex>
      )}
    </Form>
  )
}

type EntryForm = ReturnType<typeof Form.useForm<Record<string, FieldValue>>>[0]

/** What the form holds now, by field. */
const entriesOf = (form: EntryForm, kind: KindId): Record<string, FieldValue> =>
  Object.fromEntries(fieldsOf(kind).map(([name]) => [name, form.getFieldValue(name) as FieldValue]))

/** The values that the archive is known to hold, as they stand in the form: what differs from them was typed. New ones go where nothing was. */
function useHeld(form: EntryForm, kind: KindId, initial: AnyValues) {
  const held = useRef(initial)
  useEffect(() => {
    if (held.current === initial) return
    const untouched = Object.entries(entriesOf(form, kind)).filter(([name, value]) =>
      sameValue(value, held.current[name]),
    )
    form.setFieldsValue(Object.fromEntries(untouched.map(([name]) => [name, initial[name] ?? null])))
    held.current = initial
  }, [form, kind, initial])
  return held
}

/** Runs one saving at a time: a second Ctrl+S while the first is on its way would make a second record. */
function useOneAtATime(): readonly [boolean, (work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const once = (work: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    void work().finally(() => {
      running.current = false
      setBusy(false)
    })
  }
  return [busy, once]
}

function FormFields({ kind, titles, readOnly }: { kind: KindId; titles: Titles; readOnly: boolean }) {
  const label = useLabel()
  return (
    <Row gutter={12}>
      {fieldsOf(kind).map(([name, field]) => (
        <Col key={name} xs={24} sm={isWide(field) ? 24 : 12}>
          <Form.Item
            name={name}
            label={label(field.label)}
            required={field.required ?? false}
            style={{ marginBottom: 10 }}
          >
            <FieldInput field={field} titles={titles} disabled={readOnly} />
          </Form.Item>
        </Col>
      ))}
    </Row>
  )
}

const isWide = ({ type }: Field): boolean => type === 'long' || type === 'refs'

/** Two values as the archive would store them: an empty entry and none are the same. */
function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  const plain = (value: FieldValue | undefined) => (value === '' || value === undefined ? null : value)
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

const sameValues = (ones: AnyValues, others: AnyValues): boolean =>
  Object.entries(ones).every(([name, value]) => sameValue(value, others[name]))

function useProblems(form: EntryForm) {
  const t = useTexts()
  return (kind: KindId, values: AnyValues): boolean => {
    const known = Object.fromEntries(fieldsOf(kind).map(([name]) => [name, values[name] ?? null]))
    const checked = valuesSchema(kind).safeParse(known)
    const issues = checked.success ? [] : checked.error.issues
    form.setFields(
      fieldsOf(kind).map(([name]) => ({
        name,
        errors: issues
          .filter(({ path }) => path[0] === name)
          .map(({ message }) => t(`problems:${message as Problem}`)),
      })),
    )
    const first = issues[0]?.path[0]
    if (first !== undefined) form.scrollToField(first, { focus: true })
    return checked.success
  }
}

function useSaveShortcut(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
