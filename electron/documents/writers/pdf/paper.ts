/** Points (1/72 inch) in `millimetres`. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** A4, portrait (ISO 216). */
export const PAGE = { width: mm(210), height: mm(297) } as const

/**
 * Where the text of a page stands. The left margin leaves room to punch and bind (28 mm, as GB/T 9704-2012 has for official
 * papers); head and foot lines stand in the upper and lower margin.
 */
export const BODY = {
  left: mm(28),
  top: mm(25),
  width: mm(210 - 28 - 20),
  height: mm(297 - 25 - 24),
} as const

/** Baselines of the page head and the page foot, and the rule below the head. */
export const HEAD = { baseline: mm(17.2), rule: mm(19.5) } as const
export const FOOT = { baseline: mm(282) } as const

/** Greys of ink: 0 is black. A page must survive a copying machine, so meaning never hangs on a colour. */
export const INK = { text: 0, note: 0.35, rule: 0.25, faint: 0.6, shade: 0.93 } as const
