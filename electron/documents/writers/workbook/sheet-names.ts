const FORBIDDEN = /[[\]*?:/\\]/g
const LONGEST = 31

/** Names that Excel takes for sheets: 31 characters, without []*?:/\ and quotes at the ends, each only once (`表`, `表 (2)`). */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` (${number})`
      const candidate = plain.slice(0, LONGEST - ending.length) + ending
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}
