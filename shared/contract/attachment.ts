import { z } from 'zod'
import { count, role } from './values.ts'

/** A file that a record carries. */
export const attachment = z
  .object({
    id: z.string(),
    version: z.int(),
    role,
    name: z.string(),
    /** From the content: `application/pdf`, `image/jpeg` … */
    mediaType: z.string(),
    /** Bytes. */
    size: count,
  })
  .readonly()

export type Attachment = z.output<typeof attachment>
