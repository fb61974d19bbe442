import { clipped } from './display-width.ts'

/** Told how far a long work is: `done` of `total` steps of the same kind. */
export type Progress = (done: number, total: number) => void

/** Where a progress bar is drawn: standard error, so that results on standard output stay alone. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Nothing is shown of work that is over sooner than this, in milliseconds. */
const PATIENCE = 1_000
/** Shortest time between two drawings, in milliseconds. */
const REDRAW = 100
const BAR = 24

/** One line that is drawn over itself on a terminal; where there is no terminal, nothing is drawn. */
export class ProgressBar {
  readonly #screen: Screen
  readonly #now: () => number
  #began: number | null = null
  #drawn = -Infinity
  #visible = false

  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen
    this.#now = now
  }

  /** Progress of a piece of work, called `label` on the bar. */
  of(label: string): Progress {
    return (done, total) => this.#show(label, done, total)
  }

  /** Wipes the bar, so that other text can be written. */
  clear(): void {
    if (this.#visible) this.#screen.write('\r\u001b[2K')
    this.#visible = false
  }

  #show(label: string, done: number, total: number): void {
    if (!this.#screen.isTTY) return
    const now = this.#now()
    this.#began ??= now
    if (now - this.#began < PATIENCE || now - this.#drawn < REDRAW) return
    this.#drawn = now
    this.#visible = true
    const share = total > 0 ? Math.min(1, done / total) : 0
    const full = Math.round(share * BAR)
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
    const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)}%  ${label}`
    this.#screen.write(`\r\u001b[2K${clipped(line, (this.#screen.columns ?? 80) - 1)}`)
  }
}
