import { InboxOutlined } from '@ant-design/icons'
import { Flex, Progress, theme, Typography } from 'antd'
import { type DragEvent, useState } from 'react'
import type { FilePurpose } from '../../shared/contract/dialogs.ts'
import { useTexts } from '../shell/language.ts'
import { useFiles } from './use-files.ts'

interface Props {
  readonly text: string
  readonly purpose?: FilePurpose
  /** Takes the tokens of the files that were dropped or chosen. */
  readonly onFiles: (files: readonly string[]) => Promise<void>
}

/** A place to drop files on; a click or Enter opens the dialog instead. */
export function DropZone({ text, purpose = 'attachment', onFiles }: Props) {
  const t = useTexts()
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
  return (
    <button
      type="button"
      onClick={() => void take(files.choose())}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      disabled={files.uploading !== null}
      style={{
        border: `1px dashed ${over ? token.colorPrimary : token.colorBorder}`,
        borderRadius: token.borderRadius,
        background: over ? token.controlItemBgActive : token.colorFillQuaternary,
        color: token.colorText,
        font: 'inherit',
        padding: 12,
        cursor: 'pointer',
        width: '100%',
      }}
    >
      <Flex vertical align="center" gap={4}>
        <InboxOutlined style={{ fontSize: 20, color: token.colorPrimary }} />
        <Typography.Text>{files.uploading ? t('shell:uploading', files.uploading) : text}</Typography.Text>
        {files.uploading && (
          <Progress percent={Math.round((100 * files.uploading.done) / files.uploading.total)} size="small" />
        )}
      </Flex>
    </button>
  )
}
