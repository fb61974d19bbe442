const DIGITS = '〇一二三四五六七八九'

/** `三` → 3, `十二` → 12, `二十` → 20, `12` → 12; null for anything else. From 0 to 99, as classes and months need. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text.replace('两', '二'))
  if (!match || text === '') return /^[〇零]$/.test(text) ? 0 : null
  const [, tens, ten, ones] = match
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0)
}

/** 1 → `一`, 12 → `十二`. From 1 to 99. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return ten + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}
