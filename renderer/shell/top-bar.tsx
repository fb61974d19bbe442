import { ArrowLeftOutlined, ArrowRightOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Flex, Grid, Layout, Select, Tooltip, Typography } from 'antd'
import { useArchive } from '../api/use-status.ts'
import { useSearchPalette } from './search-palette.tsx'
import { useTexts } from './language.ts'
import { useUndo } from './use-undo.ts'
import { useSchoolYear } from './school-year.ts'

/** School and school year, search, undo: within reach on every page. */
export function TopBar() {
  const t = useTexts()
  const { school, name, years, readOnly } = useArchive()
  const [year, setYear] = useSchoolYear()
  const { undo, redo } = useUndo()
  const palette = useSearchPalette()
  const wide = Grid.useBreakpoint().md ?? true
  return (
    <Layout.Header style={{ lineHeight: 'normal' }}>
      <Flex align="center" gap={8} style={{ height: '100%' }}>
        <Typography.Text strong ellipsis style={{ flex: 1, minWidth: 0 }}>
          {school ?? name}
        </Typography.Text>
        <Select
          aria-label={t('shell:schoolYear')}
          value={year}
          onChange={setYear}
          options={years.map((each) => ({ value: each, label: t('shell:inYear', { year: each }) }))}
          style={{ width: 156 }}
        />
        <Button
          icon={<SearchOutlined />}
          onClick={palette.open}
          {...(!wide && { 'aria-label': t('shell:search') })}
        >
          {wide && `${t('shell:search')} Ctrl+K`}
        </Button>
        <Tooltip title={t('shell:undoHint')}>
          <Button
            icon={<ArrowLeftOutlined />}
            aria-label={t('shell:undo')}
            disabled={readOnly !== null}
            onClick={undo}
          >
            {wide && t('shell:undo')}
          </Button>
        </Tooltip>
        <Tooltip title={t('shell:redoHint')}>
          <Button
            icon={<ArrowRightOutlined />}
            aria-label={t('shell:redo')}
            disabled={readOnly !== null}
            onClick={redo}
          >
            {wide && t('shell:redo')}
          </Button>
        </Tooltip>
      </Flex>
      {palette.element}
    </Layout.Header>
  )
}
