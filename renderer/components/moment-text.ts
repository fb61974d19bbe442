import dayjs from 'dayjs'

/** A moment as a person reads it, by the clock of this PC: `2026-03-20 14:05`. */
export const momentText = (at: string): string => dayjs(at).format('YYYY-MM-DD HH:mm')
