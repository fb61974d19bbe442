import type { KindId } from '../../../../shared/domain/kinds.ts'

/** The place in the PDF where a record stands. */
export const anchorOf = (kind: KindId, id: string): string => `${kind}-${id}`
