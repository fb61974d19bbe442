import type { SignInClass, SignInInput } from '../../../electron/documents/models/sign-in-sheet.ts'

/** A UUID for record number `number`. */
export const idOf = (number: number): string => `0199f0a0-0000-7000-8000-${String(number).padStart(12, '0')}`

const NAMES = ['王梓涵', '李一诺', '欧阳㛃', '阿依古丽·买买提', '陈宇轩', '慕容晓晓']

/** A class of `size` students, each with one or two guardians. */
export const classOf = (number: number, name: string, size: number): SignInClass => ({
  id: idOf(1000 + number),
  name,
  headTeacher: '李晓燕',
  roster: Array.from({ length: size }, (_, index) => ({
    id: idOf(number * 10_000 + index),
    name: `${NAMES[index % NAMES.length] ?? ''}${index + 1}`,
    guardians: [
      { name: '王建国', relation: '父亲', phone: '13800000001' },
      { name: '欧阳明月', relation: '祖父/外祖父', phone: '13900000002' },
    ].slice(0, 1 + (index % 2)),
  })),
})

/** A lecture for the given classes. */
export const lectureFor = (
  classes: readonly SignInClass[],
  more: Partial<SignInInput> = {},
): SignInInput => ({
  school: '测试幼儿园家长学校',
  activity: {
    id: idOf(1),
    title: '帮助孩子顺利入园',
    date: '2025-09-12',
    start: '18:30',
    end: '20:00',
    venue: '多功能厅',
  },
  classes,
  date: '2025-09-12',
  language: 'zh-CN',
  ...more,
})
