import { BODY } from '../paper.ts'
import type { Bookmark, SpanBox, Strip } from './strip.ts'

/** A page: strips and parts of boxes at heights below the top of the text area. */
export interface Page {
  readonly placed: readonly Placed[]
  readonly boxes: readonly PlacedBox[]
  readonly bare: boolean
}

export interface Placed {
  readonly strip: Strip
  readonly y: number
}

export interface PlacedBox {
  readonly box: SpanBox
  readonly y: number
  readonly height: number
}

export interface Layout {
  readonly pages: readonly Page[]
  /** Page numbers, counted from 1, by anchor. */
  readonly anchors: ReadonlyMap<string, number>
  readonly bookmarks: readonly (Bookmark & { readonly page: number; readonly y: number })[]
}

/** Stacks strips on pages: what is to stay together moves to the next page together, unless it is higher than a page. */
export function paginate(strips: readonly Strip[]): Layout {
  const stack = new Stack()
  for (let from = 0; from < strips.length;) {
    const to = endOfGroup(strips, from)
    stack.add(strips.slice(from, to))
    from = to
  }
  return stack.finish()
}

function endOfGroup(strips: readonly Strip[], from: number): number {
  let to = from
  while (strips[to]?.keep === true && strips[to + 1]?.fresh === false) to++
  return to + 1
}

const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip, index) => sum + strip.height + (index === 0 ? 0 : strip.gap), 0)

/** Rounding errors of a page full of rows must not push the last row off it. */
const TOLERANCE = 0.01

class Stack {
  private readonly pages: Page[] = []
  private readonly anchors = new Map<string, number>()
  private readonly bookmarks: (Bookmark & { page: number; y: number })[] = []
  private placed: Placed[] = []
  private used = 0

  add(group: readonly Strip[]): void {
    const [first] = group
    if (first === undefined) return
    const whole = heightOf([...first.heads, ...group]) <= BODY.height
    if (first.fresh || (whole && !this.hasRoom(first.gap + heightOf(group)))) this.turn()
    for (const strip of group) this.place(strip)
  }

  finish(): Layout {
    this.turn()
    // a file without pages is no PDF
    if (this.pages.length === 0) this.pages.push({ placed: [], boxes: [], bare: false })
    return { pages: this.pages, anchors: this.anchors, bookmarks: this.bookmarks }
  }

  private hasRoom(height: number): boolean {
    return this.placed.length === 0 || this.used + height <= BODY.height + TOLERANCE
  }

  private place(strip: Strip): void {
    if (!this.hasRoom(strip.gap + strip.height)) this.turn()
    if (this.placed.length === 0) for (const head of strip.heads) this.put(head, this.used)
    this.put(strip, this.placed.length === 0 ? 0 : this.used + strip.gap)
    const page = this.pages.length + 1
    for (const anchor of strip.anchors) this.anchors.set(anchor, page)
    if (strip.bookmark !== null) this.bookmarks.push({ ...strip.bookmark, page, y: this.used - strip.height })
  }

  private put(strip: Strip, y: number): void {
    this.placed.push({ strip, y })
    this.used = y + strip.height
  }

  private turn(): void {
    if (this.placed.length === 0) return
    const bare = this.placed.some(({ strip }) => strip.bare)
    this.pages.push({ placed: this.placed, boxes: boxesOf(this.placed), bare })
    this.placed = []
    this.used = 0
  }
}

/** The part of each box that lies on a page: from its first strip there to its last. */
function boxesOf(placed: readonly Placed[]): PlacedBox[] {
  const parts = new Map<SpanBox, { y: number; end: number }>()
  for (const { strip, y } of placed)
    for (const box of strip.spans) {
      const part = parts.get(box)
      if (part) part.end = y + strip.height
      else parts.set(box, { y, end: y + strip.height })
    }
  return [...parts].map(([box, { y, end }]) => ({ box, y, height: end - y }))
}
