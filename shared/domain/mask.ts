/**
 * A phone number with its middle four digits hidden, for papers that leave the school: `138****0001`,
 * `0512-53****18`, `53****18`. Several numbers in one text are each masked, words around them stay, full-width
 * digits become plain. Nothing of five digits or more is left as it was (个人信息保护法 art. 51: de-identification).
 */
export const maskPhone = (text: string): string =>
  text.normalize('NFKC').replace(NUMBER, (number) => maskDigits(number))

const MOBILE = /(?:\+?86[-\s]?)?1\d{2}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/
const LANDLINE = /(?:\(0\d{2,3}\)|0\d{2,3})[-\s]?\d{3,4}[-\s]?\d{4}(?!\d)/
const OTHER = /\d(?:[-\s]?\d){4,}/
const NUMBER = new RegExp(`${MOBILE.source}|${LANDLINE.source}|${OTHER.source}`, 'g')

const HIDDEN = 4

/** Hides four digits and keeps the shape: four stay behind them in a mobile number, two in any other. */
function maskDigits(number: string): string {
  const mobile = new RegExp(`^(?:${MOBILE.source})$`).exec(number)
  if (mobile) {
    const digits = number.replace(/\D/g, '').slice(-11)
    return `${digits.slice(0, 3)}****${digits.slice(7)}`
  }
  const area = /^\(?0\d{2,3}\)?[-\s]?/.exec(number)?.[0] ?? ''
  const local = number.slice(area.length).replace(/\D/g, '')
  return local.length < HIDDEN + 2 ? `${area}${hideAll(local)}` : `${area}${hideMiddle(local)}`
}

const hideAll = (local: string): string => '*'.repeat(local.length)

/** At most four digits are left of a local number, however long it is. */
function hideMiddle(local: string): string {
  const front = local.slice(0, Math.min(2, local.length - HIDDEN - 2))
  return `${front}****${local.slice(-2)}`
}
