import { PlusOutlined, StarFilled } from '@ant-design/icons'
import { Button, Card, Flex, Form, Input, Segmented, Select, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { KINDS } from '../../../shared/domain/kinds.ts'
import { schoolYearOfDay } from '../../../shared/domain/moment.ts'
import { LANGUAGES } from '../../../shared/i18n/texts.ts'
import { useApi } from '../../api/api-context.tsx'
import { useStatus } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { LANGUAGE_NAMES, useLabel, useTexts } from '../../shell/language.ts'
import { OpenCard } from './open-card.tsx'

/** The first page, when no archive is open: make one in four fields, open one, or look at the sample. */
export function WelcomePage() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { settings } = useStatus()
  return (
    <main
      style={{
        minHeight: '100%',
        display: 'grid',
        placeItems: 'center',
        padding: 16,
        boxSizing: 'border-box',
      }}
    >
      <Flex vertical gap={16} style={{ width: '100%', maxWidth: 880 }}>
        <Flex justify="space-between" align="end">
          <div>
            <Typography.Title level={1} style={{ margin: 0, fontSize: 28 }}>
              {t('pages:welcome')}
            </Typography.Title>
            <Typography.Text type="secondary">{t('pages:welcomeWhat')}</Typography.Text>
          </div>
          <Segmented
            aria-label="语言 Language"
            value={settings.language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={(language) => void write(() => api.app.change({ language }))}
          />
        </Flex>
        <Flex gap={16} wrap align="stretch">
          <NewArchive />
          <Flex vertical gap={16} style={{ flex: '1 1 320px' }}>
            <SampleCard />
            <OpenCard />
          </Flex>
        </Flex>
      </Flex>
    </main>
  )
}

interface NewSchool {
  readonly school: string
  readonly stage: string
  readonly year: string
}

function NewArchive() {
  const t = useTexts()
  const api = useApi()
  const label = useLabel()
  const write = useWrite()
  const { settings, mode } = useStatus()
  const [folder, setFolder] = useState<{ folder: string; name: string } | null>(null)
  const [working, setWorking] = useState(false)
  const today = schoolYearOfDay(dayjs().format('YYYY-MM-DD'))
  const stages = Object.entries(KINDS.school.fields.stage.choices)
  const create = async (school: NewSchool) => {
    setWorking(true)
    await write(() => api.archives.create({ ...school, into: folder?.folder ?? null }))
    setWorking(false)
  }
  const choose = async () => {
    const answer = await write(() => api.dialogs.folder({ purpose: 'new-archive' }))
    if (answer?.how === 'chosen' && answer.folder) setFolder(answer.folder)
  }
  return (
    <Card title={t('pages:newArchive')} style={{ flex: '1 1 380px' }}>
      <Form<NewSchool>
        layout="vertical"
        initialValues={{ stage: 'kindergarten', year: today }}
        onFinish={(school) => void create(school)}
      >
        <Form.Item
          name="school"
          label={t('pages:schoolName')}
          rules={[{ required: true, whitespace: true, message: t('problems:required') }]}
        >
          <Input maxLength={120} autoFocus />
        </Form.Item>
        <Form.Item name="stage" label={label(KINDS.school.fields.stage.label)}>
          <Select options={stages.map(([value, stage]) => ({ value, label: label(stage) }))} />
        </Form.Item>
        <Form.Item name="year" label={t('shell:schoolYear')}>
          <Select options={yearsAround(today).map((year) => ({ value: year, label: year }))} />
        </Form.Item>
        <Form.Item label={t('pages:whereToKeep')}>
          <Flex gap={8} align="center">
            <Typography.Text type="secondary" ellipsis style={{ flex: 1 }}>
              {folder?.name ?? settings.archiveLocation}
            </Typography.Text>
            {mode === 'desktop' && <Button onClick={() => void choose()}>{t('pages:chooseFolder')}</Button>}
          </Flex>
        </Form.Item>
        <Button type="primary" htmlType="submit" icon={<PlusOutlined />} loading={working} block>
          {t('pages:makeArchive')}
        </Button>
      </Form>
    </Card>
  )
}

function yearsAround(year: string): string[] {
  const first = Number(year.slice(0, 4))
  return [first + 1, first, first - 1, first - 2].map((from) => `${from}-${from + 1}`)
}

function SampleCard() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const [working, setWorking] = useState(false)
  const open = async () => {
    setWorking(true)
    await write(() => api.archives.openSample())
    setWorking(false)
  }
  return (
    <Card title={t('pages:sampleTitle')}>
      <Typography.Paragraph>{t('pages:sampleWhat')}</Typography.Paragraph>
      <Button icon={<StarFilled />} loading={working} onClick={() => void open()} block>
        {t('pages:openSample')}
      </Button>
    </Card>
  )
}
