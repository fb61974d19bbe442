import type { DocumentModel } from '../../../models/blocks.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import type { Setting } from '../text/rich-text.ts'

/** What every block's layout may look at. */
export interface LayoutContext extends Setting {
  readonly model: DocumentModel
  readonly texts: Texts
}

/** The anchor of the heading that is block number `index` of a model. */
export const headingAnchor = (index: number, own: string | undefined): string => own ?? `heading-${index}`
