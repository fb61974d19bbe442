import {
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Alert, Button, Empty, Flex, Skeleton, theme, Typography } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { Attachment } from '../../../shared/contract/attachment.ts'
import { useTexts } from '../../shell/language.ts'
import type { ScanSource } from './scan-source.ts'
import { useScan } from './use-scan.ts'

/** Shares of the width of the pane that a page may take. */
const ZOOMS = [1, 1.25, 1.5, 2, 3, 4] as const

/** One scan to be read while attendance is marked: page by page, larger or smaller, turned upright. */
export function ScanView({ attachment, url }: { attachment: Attachment; url: string | undefined }) {
  const t = useTexts()
  const scan = useScan(url, attachment.mediaType)
  if (scan.state === 'opening') return <Skeleton active />
  if (scan.state === 'unreadable') return <Empty description={t('activity:scanUnreadable')} />
  return <Pages source={scan.source} name={attachment.name} />
}

function Pages({ source, name }: { source: ScanSource; name: string }) {
  const t = useTexts()
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(0)
  const [quarters, setQuarters] = useState(0)
  return (
    <Flex vertical gap={8} style={{ flex: 1, minHeight: 0 }}>
      <Flex gap={4} align="center" wrap>
        <Tool
          text={t('activity:zoomOut')}
          icon={<ZoomOutOutlined />}
          disabled={zoom === 0}
          act={() => setZoom(zoom - 1)}
        />
        <Tool
          text={t('activity:zoomIn')}
          icon={<ZoomInOutlined />}
          disabled={zoom === ZOOMS.length - 1}
          act={() => setZoom(zoom + 1)}
        />
        <Tool
          text={t('activity:rotate')}
          icon={<RotateRightOutlined />}
          act={() => setQuarters((quarters + 1) % 4)}
        />
        {source.pages > 1 && (
          <>
            <Tool
              text={t('activity:pageBefore')}
              icon={<LeftOutlined />}
              disabled={page === 1}
              act={() => setPage(page - 1)}
            />
            <Typography.Text>{t('activity:page', { page, pages: source.pages })}</Typography.Text>
            <Tool
              text={t('activity:pageAfter')}
              icon={<RightOutlined />}
              disabled={page === source.pages}
              act={() => setPage(page + 1)}
            />
          </>
        )}
      </Flex>
      <Page source={source} page={page} zoom={ZOOMS[zoom] ?? 1} quarters={quarters} name={name} />
    </Flex>
  )
}

interface ToolProps {
  readonly text: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  readonly act: () => void
}

const Tool = ({ text, icon, disabled = false, act }: ToolProps) => (
  <Button icon={icon} aria-label={text} title={text} disabled={disabled} onClick={act} />
)

interface PageProps {
  readonly source: ScanSource
  readonly page: number
  readonly zoom: number
  readonly quarters: number
  readonly name: string
}

/** Drawn anew at every size, so that handwriting stays sharp. */
function Page({ source, page, zoom, quarters, name }: PageProps) {
  const t = useTexts()
  const { token } = theme.useToken()
  const pane = useRef<HTMLDivElement>(null)
  const width = useWidth(pane)
  const [isUnreadable, setUnreadable] = useState(false)
  useEffect(() => {
    if (width === 0) return
    let left = false
    const show = (...drawn: HTMLElement[]) => {
      if (left) return
      pane.current?.replaceChildren(...drawn)
      setUnreadable(drawn.length === 0)
    }
    const label = t('activity:scanPage', { name, page })
    source.draw(page, width * zoom * window.devicePixelRatio, quarters).then(
      (canvas) => {
        canvas.style.width = `${width * zoom}px`
        canvas.style.display = 'block'
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', label)
        show(canvas)
      },
      () => show(),
    )
    return () => {
      left = true
    }
  }, [source, page, width, zoom, quarters, name, t])
  return (
    <>
      {isUnreadable && <Alert type="warning" showIcon title={t('activity:scanUnreadable')} />}
      <div
        ref={pane}
        tabIndex={0}
        role="region"
        aria-label={name}
        style={{
          flex: 1,
          minHeight: 0,
          overflow: 'auto',
          scrollbarGutter: 'stable',
          border: `1px solid ${token.colorBorderSecondary}`,
          background: token.colorFillQuaternary,
        }}
      />
    </>
  )
}

/** The width inside an element, in CSS pixels; 0 until it is on screen. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
