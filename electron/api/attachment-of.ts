import type { Attachment } from '../../shared/contract/attachment.ts'
import type { RecordOf } from '../../shared/domain/kinds.ts'

/** An attachment as the window sees it: where its bytes lie stays on this side. */
export const attachmentOf = ({
  id,
  version,
  role,
  name,
  media_type,
  size,
}: RecordOf<'attachment'>): Attachment => ({ id, version, role, name, mediaType: media_type, size })
