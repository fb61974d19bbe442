/**
 * Longest file name, extension included: in UTF-16 units, which leaves room for the folders before it within Windows'
 * 260; and in UTF-8 bytes, which is what Linux (ext4, also under UOS and Kylin) counts: 255 are 85 ideographs.
 */
const LONGEST = { units: 120, bytes: 255 }
/** What is taken for an extension: `.pdf`, `.tar.gz` keeps `.gz`. */
const EXTENSION = /\.[\p{L}\p{N}]{1,15}$/u

/**
 * Device names, which Windows refuses also with an extension and with superscript digits (Microsoft, "Naming Files,
 * Paths, and Namespaces").
 */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i
/** Separators, wildcards, quotes, control characters, half characters. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cs}\u2028\u2029]/gu
/**
 * Invisible characters, such as those that turn the reading direction round: `照片<U+202E>gpj.exe` only looks like a
 * picture.
 */
const INVISIBLE = /\p{Cf}/gu
const EDGES = /^[\s.]+|[\s.]+$/gu

/**
 * A file name that every system takes, as near to the given one as possible: `通知:2025/9.docx` → `通知_2025_9.docx`. At
 * most 120 characters and 255 bytes with the extension kept; never empty, hidden, reserved or with a space or dot at an
 * edge. A safe name stays as it is.
 */
export function safeFileName(name: string): string {
  const cleaned = trimmed(name.replaceAll(INVISIBLE, '').replaceAll(UNSAFE, '_').normalize('NFC'))
  const extension = EXTENSION.exec(cleaned)?.[0] ?? ''
  const stem = trimmed(cleaned.slice(0, cleaned.length - extension.length))
  return withEnding(freed(fitted(stem, extension)), extension)
}

/**
 * Safe names that differ, also where upper and lower case are the same, in the order given: the second `照片.jpg` becomes
 * `照片 (2).jpg`. A name that is safe and unique stays as it is.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const safe = names.map(safeFileName)
  const wanted = new Set(safe.map(sameness))
  const taken = new Set<string>()
  return safe.map((name) => {
    const free = taken.has(sameness(name))
      ? numbered(name, (each) => wanted.has(each) || taken.has(each))
      : name
    taken.add(sameness(free))
    return free
  })
}

function numbered(name: string, isTaken: (sameness: string) => boolean): string {
  const extension = EXTENSION.exec(name)?.[0] ?? ''
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 2; ; number++) {
    const candidate = withEnding(stem, ` (${number})${extension}`)
    if (!isTaken(sameness(candidate))) return candidate
  }
}

/**
 * File systems that ignore case compare upper-case letters; macOS also compares without regard to how accents are
 * composed.
 */
const sameness = (name: string): string => name.normalize('NFC').toUpperCase()

const trimmed = (text: string): string => text.replaceAll(EDGES, '')

/** A stem that is not empty and no device name, also not up to its first dot (`nul.tar.gz`). */
function freed(stem: string): string {
  if (stem === '') return '_'
  const [device = ''] = stem.split('.')
  return RESERVED.test(device.trimEnd()) ? `_${stem}` : stem
}

const withEnding = (stem: string, ending: string): string => fitted(stem, ending) + ending

/** As much of a stem as fits before an ending. */
function fitted(stem: string, ending: string): string {
  let units = ending.length
  let bytes = bytesOf(ending)
  let fitting = ''
  for (const character of stem) {
    units += character.length
    bytes += bytesOf(character)
    if (units > LONGEST.units || bytes > LONGEST.bytes) return trimmed(fitting)
    fitting += character
  }
  return fitting
}

/** How many bytes a text is in UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
  }, 0)
