import { useNavigate } from '@tanstack/react-router'
import { theme } from 'antd'
import { type DragEvent, type ReactNode, useState } from 'react'
import { UploadUnderway } from '../components/underway.tsx'
import { useFiles } from '../components/use-files.ts'
import { useTexts } from './language.ts'
import { offerImport } from './offered-import.ts'

/** Files dropped anywhere on the window are taken to the import page, unless a place of its own takes them. */
export function DropAnywhere({ children }: { children: ReactNode }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { token } = theme.useToken()
  const [depth, setDepth] = useState(0)
  const files = useFiles('import')
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const drop = async (event: DragEvent) => {
    if (!hasFiles(event)) return // text that is dragged belongs to the field it is dropped on
    event.preventDefault()
    setDepth(0)
    const tokens = await files.dropped(event.dataTransfer)
    if (tokens.length === 0) return
    offerImport(tokens)
    await navigate({ to: '/import' })
  }
  return (
    <div
      style={{ height: '100%' }}
      onDragEnter={(event) => hasFiles(event) && setDepth((now) => now + 1)}
      onDragLeave={() => setDepth((now) => Math.max(now - 1, 0))}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDropCapture={() => setDepth(0)}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {(depth > 0 || files.uploading) && (
        <div
          role={files.uploading ? undefined : 'status'}
          style={{
            position: 'fixed',
            inset: 'auto 0 24px',
            margin: 'auto',
            width: 'fit-content',
            padding: '12px 24px',
            background: token.colorPrimary,
            color: token.colorTextLightSolid,
            borderRadius: token.borderRadius,
            zIndex: 2_000,
            pointerEvents: files.uploading ? 'auto' : 'none',
          }}
        >
          {files.uploading ? (
            <UploadUnderway uploading={files.uploading} cancel={files.cancel} />
          ) : (
            t('shell:dropHere')
          )}
        </div>
      )}
    </div>
  )
}
