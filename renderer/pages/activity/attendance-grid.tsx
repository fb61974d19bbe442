import { Flex, Input, Radio, theme, Typography } from 'antd'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { KINDS } from '../../../shared/domain/kinds.ts'
import type { AttendanceSheet, AttendanceStatus } from '../../../shared/contract/attendance.ts'
import { useApi } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useUndoKeys } from '../../shell/use-shortcuts.ts'

type Student = AttendanceSheet['classes'][number]['students'][number]

/** The key of each status: letters belong to the name that is typed. */
const KEYS: Readonly<Record<string, AttendanceStatus | null>> = {
  1: 'present',
  2: 'late',
  3: 'leave',
  4: 'absent',
  0: null,
}

interface Props {
  readonly activity: string
  readonly students: readonly Student[]
  readonly readOnly: boolean
}

/** Type a name or its pinyin initials, then one key: 1 present, 2 late, 3 leave, 4 absent, 0 none. The next one follows. */
export function AttendanceGrid({ activity, students, readOnly }: Props) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const line = useRef<HTMLDivElement>(null)
  const shown = students.filter((student) => matches(student, text))
  const chosen = shown[Math.min(at, shown.length - 1)]
  const chosenId = chosen?.id
  useEffect(() => {
    // Only while names are marked by keys: a page that is opened stays where it is.
    if (document.activeElement?.matches('input')) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const mark = (student: Student, status: AttendanceStatus | null) =>
    write(() => api.attendance.set({ activity, marks: [{ student: student.id, status }] }))
  const takeBack = useUndoKeys()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (text === '') takeBack(event.nativeEvent) // nothing typed that the box itself could take back
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const status = KEYS[event.key]
    if (status !== undefined && chosen) {
      void mark(chosen, status)
      setAt(text === '' ? Math.min(at + 1, shown.length - 1) : students.indexOf(chosen) + 1)
      setText('')
    } else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <>
      {!readOnly && (
        <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
          <Input
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value)
              setAt(0)
            }}
            placeholder={t('activity:typeName')}
            aria-label={t('activity:typeName')}
            style={{ width: 260 }}
          />
          <Typography.Text type="secondary">{t('activity:keys')}</Typography.Text>
        </Flex>
      )}
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(264px, 1fr))',
          gap: '2px 16px',
          maxHeight: 'max(240px, calc(100vh - 340px))',
          overflow: 'auto',
        }}
      >
        {shown.map((student, index) => (
          <StudentLine
            key={student.id}
            student={student}
            chosen={student === chosen && !readOnly}
            line={student === chosen ? line : null}
            readOnly={readOnly}
            choose={() => setAt(index)}
            mark={(status) => void mark(student, status)}
          />
        ))}
      </div>
    </>
  )
}

const matches = ({ name, initials }: Student, text: string): boolean =>
  name.includes(text) || initials.split(' ').some((reading) => reading.startsWith(text.toLowerCase()))

interface LineProps {
  readonly student: Student
  readonly chosen: boolean
  readonly line: Ref<HTMLDivElement>
  readonly readOnly: boolean
  readonly choose: () => void
  readonly mark: (status: AttendanceStatus) => void
}

function StudentLine({ student, chosen, line, readOnly, choose, mark }: LineProps) {
  const label = useLabel()
  const { token } = theme.useToken()
  const choices = Object.entries(KINDS.attendance.fields.status.choices)
  return (
    <Flex
      ref={line}
      onFocus={choose}
      gap={8}
      align="center"
      style={{
        padding: '2px 6px',
        borderRadius: token.borderRadius,
        background: chosen ? token.controlItemBgActive : undefined,
      }}
    >
      <Typography.Text ellipsis={{ tooltip: student.name }} style={{ flex: 1 }}>
        {student.name}
      </Typography.Text>
      <Radio.Group
        size="small"
        optionType="button"
        buttonStyle="solid"
        aria-label={student.name}
        value={student.status}
        disabled={readOnly}
        onChange={(event) => mark(event.target.value as AttendanceStatus)}
        options={choices.map(([value, choice]) => ({ value, label: label(choice) }))}
      />
    </Flex>
  )
}
