import type { EventEmitter } from 'node:events'

/** Emits an event that a listener may prevent. Gives whether one did. */
export function isPrevented(emitter: EventEmitter, name: string, ...rest: readonly unknown[]): boolean {
  let prevented = false
  const event = {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
  emitter.emit(name, event, ...rest)
  return prevented
}
