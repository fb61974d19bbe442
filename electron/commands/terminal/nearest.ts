/** The candidate that a person most likely meant by `word`, or undefined when none is close: for “did you mean …?”. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const asked = plain(word)
  if (asked === '') return undefined
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(asked, plain(candidate)) }))
    .filter(({ candidate, distance }) => distance <= tolerance(asked, plain(candidate)))
    .sort((one, other) => one.distance - other.distance)
  return scored[0]?.candidate
}

const plain = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')

/** A third of the letters may be wrong; a word that is part of the other is close whatever it lacks. */
function tolerance(one: string, other: string): number {
  const length = Math.max([...one].length, [...other].length)
  const within = one.length > 1 && (other.includes(one) || (other.length > 1 && one.includes(other)))
  return within ? length : Math.floor(length / 3)
}

/** Letters to add, drop, change or swap with their neighbour to make one word the other (Damerau–Levenshtein). */
function distanceBetween(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min(change, swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
