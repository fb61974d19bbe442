/** The room kept for page numbers inside the text, while the layout does not know them yet. Digits are equally wide in every face. */
export interface References {
  /** How many digits to keep free for the page number of an anchor. */
  digitsOf(anchor: string): number
  /** The anchors asked for so far. */
  readonly asked: ReadonlySet<string>
}

/** References with known numbers of digits; two, as most pages of a dossier have, where none is known. */
export function references(digits: ReadonlyMap<string, number> = new Map()): References {
  const asked = new Set<string>()
  return {
    asked,
    digitsOf(anchor) {
      asked.add(anchor)
      return digits.get(anchor) ?? 2
    },
  }
}

/**
 * The digits that a finished layout turned out to need, or null when it had kept exactly those. Once `grown`, a room never shrinks again:
 * so repeating the layout comes to an end, whatever moves where.
 */
export function improve(
  pages: ReadonlyMap<string, number>,
  assumed: References,
  grown: boolean,
): References | null {
  const needed = new Map<string, number>()
  let changed = false
  for (const anchor of assumed.asked) {
    const kept = assumed.digitsOf(anchor)
    const digits = String(pages.get(anchor) ?? UNKNOWN_PAGE).length
    needed.set(anchor, grown ? Math.max(digits, kept) : digits)
    if (needed.get(anchor) !== kept) changed = true
  }
  return changed ? references(needed) : null
}

/** Stands where the page of an anchor that is nowhere in the document would stand. */
export const UNKNOWN_PAGE = '–'
