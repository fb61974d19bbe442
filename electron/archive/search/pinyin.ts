import { pinyin, polyphonic } from 'pinyin-pro'
import { fold, runsOf } from './characters.ts'
import { WORD_START } from './tokens.ts'

/**
 * The tokens by which a title is found from its sound: initials and full pinyin, from each of its syllables on. `朱子涵` →
 * `›zzh zzh zh ›zhuzihan zhuzihan zihan han`. Titles as short as a name are indexed in all their readings (单: shan,
 * dan, chan).
 */
export function soundsOf(title: string): string[] {
  const tokens = new Set<string>()
  for (const characters of wideRunsOf(title))
    for (const syllables of readingsOf(characters))
      for (const token of tokensFor(syllables)) tokens.add(token)
  return [...tokens]
}

/**
 * The pinyin initials of a name in each of its readings: 单小芳 → `sxf`, `dxf`, `cxf`. Empty for a name without
 * ideographs.
 */
export const initialsOf = (name: string): string[] => [
  ...new Set(
    wideRunsOf(name)
      .flatMap(readingsOf)
      .map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
  ),
]

/** Longest title taken for a name (欧阳娜娜), and how many readings of it are indexed. */
const LONGEST_NAME = 4
const MOST_READINGS = 16
/** Longest title indexed by sound, and most syllables typed in one go. */
const MOST_SYLLABLES = 40
const LONGEST_SOUND = 12

const wideRunsOf = (title: string): string[][] =>
  runsOf(fold(title)).flatMap((run) =>
    run.filter(({ wide }) => wide).map(({ characters }) => characters.slice(0, MOST_SYLLABLES)),
  )

function tokensFor(syllables: readonly string[]): string[] {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  const starts = syllables.map((_, at) => at)
  return [
    WORD_START + initials,
    WORD_START + syllables.slice(0, LONGEST_SOUND).join(''),
    ...starts.map((at) => initials.slice(at)).filter((ending) => ending.length > 1),
    ...starts.map((at) => syllables.slice(at, at + LONGEST_SOUND).join('')),
  ]
}

/**
 * The ways to say a title, the likeliest first, each as syllables in a–z; characters without a known sound are left
 * out.
 */
function readingsOf(characters: readonly string[]): string[][] {
  const name = characters.length <= LONGEST_NAME
  const likely = pinyin(characters.join(''), { ...PLAIN, mode: name ? 'surname' : 'normal' })
  const choices = likely.map((syllable, at) =>
    [...new Set([syllable, ...(name ? soundsOfCharacter(characters[at] ?? '') : [])])].flatMap(spellings),
  )
  const spoken = choices.filter((sounds) => sounds.length > 0)
  return spoken.length === 0 ? [] : combinations(spoken).slice(0, name ? MOST_READINGS : 1)
}

const PLAIN = { toneType: 'none', type: 'array', v: true } as const
const known = new Map<string, readonly string[]>()

function soundsOfCharacter(character: string): readonly string[] {
  const sounds = known.get(character) ?? polyphonic(character, PLAIN)[0] ?? []
  known.set(character, sounds)
  return sounds
}

/**
 * 吕 is typed `lv` at the keyboard and written `lu` on many forms. A character without a known sound has no spelling.
 */
function spellings(syllable: string): string[] {
  if (!/^[a-z]+$/.test(syllable)) return []
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable]
}

/** All ways to take one of each, those of the first choices first. */
const combinations = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>(
    (ways, sounds) => sounds.flatMap((sound) => ways.map((way) => [...way, sound])).slice(0, MOST_WAYS),
    [[]],
  )
const MOST_WAYS = 64
