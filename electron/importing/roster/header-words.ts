/** The people a roster may name beside a child: by number, or as father and mother, whose relation the header tells. */
export const GUARDIANS = ['guardian1', 'guardian2', 'guardian3', 'guardian4', 'father', 'mother'] as const
export type GuardianSlot = (typeof GUARDIANS)[number]

/** What a column of a roster says of a guardian. */
export const GUARDIAN_PARTS = ['name', 'relation', 'phone', 'employer', 'address'] as const
export type GuardianPart = (typeof GUARDIAN_PARTS)[number]

/** What a column says of the child; `ordinal` numbers the rows and is not read. */
export const CHILD_ROLES = [
  'name',
  'sex',
  'student_no',
  'class',
  'grade',
  'joined_on',
  'note',
  'ordinal',
] as const
export type ChildRole = (typeof CHILD_ROLES)[number]

/** A header by its meaning. `of` is what the header itself says of whose it is: the second guardian's, the mother's. */
export type Meaning =
  | { readonly of: 'child'; readonly role: ChildRole }
  | { readonly of: 'guardian'; readonly part: GuardianPart; readonly whose: Whose }
  /** Identity numbers and the like: the file needs none of it (data minimisation). */
  | { readonly of: 'private' }

/** Null: whoever the columns beside speak of. */
export type Whose = GuardianSlot | null

const CHILD: readonly (readonly [RegExp, ChildRole])[] = [
  [/^(?:序号|序|编号|no|number|#)$/, 'ordinal'],
  [
    /^(?:(?:幼儿|学生|孩子|儿童|宝宝|小朋友|学员|子女)(?:姓名|名字|名)?|姓名|名字|(?:child|student|pupil)(?:'?s?name)?|name)$/,
    'name',
  ],
  [/^(?:(?:幼儿|学生|孩子)?性别|sex|gender)$/, 'sex'],
  [/^(?:学号|student(?:no|number|id))$/, 'student_no'],
  [/^(?:(?:所在|所属|现在?)?班级(?:名称)?|班别|所在班|班|class)$/, 'class'],
  [/^(?:(?:所在)?年级|年段|grade)$/, 'grade'],
  [/^(?:入班(?:日期|时间)|joinedon)$/, 'joined_on'],
  [/^(?:备注|备考|说明|note|notes|remark|remarks)$/, 'note'],
]

const PARTS: readonly (readonly [RegExp, GuardianPart])[] = [
  [
    /^(?:(?:联系|移动|手机|家庭|家长|常用)?(?:电话|手机|号码)(?:号码|号)?|手机号码?|联系方式|联系手机|tel|telephone|phone|mobile|phoneno|phonenumber)$/,
    'phone',
  ],
  [
    /^(?:与?(?:幼儿|学生|孩子|本人|儿童|小孩|宝宝)?的?关系|称呼|称谓|身份|relation|relationship|relationto(?:child|student))$/,
    'relation',
  ],
  [/^(?:(?:工作)?单位(?:名称)?|工作(?:地点|单位及职务|单位及职业)?|employer|workplace)$/, 'employer'],
  [/^(?:(?:家庭|现|居住|通讯|联系)?(?:住址|地址|住处)|居住地|住所|homeaddress|address)$/, 'address'],
  [/^(?:姓名|名字|名|name)?$/, 'name'],
]

/** What a header begins with if it says whose it is; what is left of it must be a part. */
const OWNERS: readonly (readonly [RegExp, Whose])[] = [
  [
    /^(?:第一|首位|主要)(?:家长|监护人|联系人)|^(?:家长|监护人|联系人)(?:1|一)|^(?:guardian|parent)1/,
    'guardian1',
  ],
  [
    /^(?:第二|其他|另一)(?:位)?(?:家长|监护人|联系人)|^(?:家长|监护人|联系人)(?:2|二)|^(?:guardian|parent)2|^second(?:guardian|parent)/,
    'guardian2',
  ],
  [/^第三(?:家长|监护人|联系人)|^(?:家长|监护人|联系人)(?:3|三)|^(?:guardian|parent)3/, 'guardian3'],
  [/^第四(?:家长|监护人|联系人)|^(?:家长|监护人|联系人)(?:4|四)|^(?:guardian|parent)4/, 'guardian4'],
  [/^(?:父亲|爸爸|父)|^father(?:'?s)?/, 'father'],
  [/^(?:母亲|妈妈|母)|^mother(?:'?s)?/, 'mother'],
  [/^(?:家长|监护人|父母|联系人)|^(?:guardian|parent)(?:'?s)?/, null],
]

/** The number may stand behind the part as well: 家长姓名2, 联系电话1. */
const NUMBERED = /^(.*?)([1-4])$/

const PRIVATE = /身份证|证件号|学籍号|出生证|户口|身份号码|identitycard|idcard|passport/

/** What a header means, already as `headerKey` leaves it; null for none that a roster needs. */
export function meaningOf(key: string): Meaning | null {
  if (key === '') return null
  if (PRIVATE.test(key)) return { of: 'private' }
  const role = CHILD.find(([word]) => word.test(key))?.[1]
  if (role) return { of: 'child', role }
  return guardianMeaning(key, null) ?? numberedMeaning(key)
}

function numberedMeaning(key: string): Meaning | null {
  const match = NUMBERED.exec(key)
  return match ? guardianMeaning(match[1] ?? '', GUARDIANS[Number(match[2]) - 1] ?? null) : null
}

function guardianMeaning(key: string, number: Whose): Meaning | null {
  for (const [beginning, whose] of OWNERS) {
    const match = beginning.exec(key)
    const part = match && partOf(key.slice(match[0].length))
    if (part) return { of: 'guardian', part, whose: whose ?? number }
  }
  const part = key === '' ? null : partOf(key)
  return part && part !== 'name' ? { of: 'guardian', part, whose: number } : null
}

const partOf = (rest: string): GuardianPart | null => PARTS.find(([word]) => word.test(rest))?.[1] ?? null
