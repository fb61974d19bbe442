import { InboxOutlined } from '@ant-design/icons'
import { Flex, theme, Typography } from 'antd'
import { type DragEvent, useState } from 'react'
import type { FilePurpose } from '../../shared/contract/dialogs.ts'
import type { Running } from './job-run.tsx'
import { AttachUnderway, UploadUnderway } from './underway.tsx'
import { useFiles } from './use-files.ts'

interface Props {
  readonly text: string
  readonly purpose?: FilePurpose
  /** Takes the tokens of the files that were dropped or chosen. */
  readonly onFiles: (files: readonly string[]) => Promise<void>
  /** The work that `onFiles` began, while it runs. */
  readonly job?: { readonly running: Running | null; readonly cancel: () => void }
}

/** A place to drop files on; a click or Enter opens the dialog instead. While files are on their way, it tells how far and can be cancelled. */
export function DropZone({ text, purpose = 'attachment', onFiles, job }: Props) {
  const { token } = theme.useToken()
  const [over, setOver] = useState(false)
  const files = useFiles(purpose)
  const take = async (chosen: Promise<readonly string[]>) => {
    const tokens = await chosen
    if (tokens.length > 0) await onFiles(tokens)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    void take(files.dropped(event.dataTransfer))
  }
  const underway = files.uploading ? (
    <UploadUnderway uploading={files.uploading} cancel={files.cancel} />
  ) : job?.running ? (
    <AttachUnderway running={job.running} cancel={job.cancel} />
  ) : null
  const look = {
    border: `1px dashed ${over ? token.colorPrimary : token.colorBorder}`,
    borderRadius: token.borderRadius,
    background: over ? token.controlItemBgActive : token.colorFillQuaternary,
    color: token.colorText,
    font: 'inherit',
    padding: 12,
    width: '100%',
  }
  const dropped = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: drop,
  }
  if (underway)
    return (
      <div {...dropped} style={look}>
        {underway}
      </div>
    )
  return (
    <button
      type="button"
      onClick={() => void take(files.choose())}
      {...dropped}
      style={{ ...look, cursor: 'pointer' }}
    >
      <Flex vertical align="center" gap={4}>
        <InboxOutlined style={{ fontSize: 20, color: token.colorPrimary }} />
        <Typography.Text>{text}</Typography.Text>
      </Flex>
    </button>
  )
}
