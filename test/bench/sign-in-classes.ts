import type { SignInInput } from '../../electron/documents/models/sign-in-sheet.ts'

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡'
const GIVEN =
  '子轩梓涵一诺宇航欣怡浩然雨桐诗涵俊杰思远嘉怡明轩佳琪晨曦若曦语桐奕辰可馨睿泽沐阳芷若泽宇梦瑶景行书瑶'

const idOf = (number: number): string => `0199f0a0-0000-7000-8000-${String(number).padStart(12, '0')}`
const name = (number: number): string =>
  [
    SURNAMES[number % SURNAMES.length],
    GIVEN[(number * 7) % GIVEN.length],
    GIVEN[(number * 13 + 5) % GIVEN.length],
  ].join('')

/** An activity of 100 classes of 45 students with one guardian each. */
export const hundredClasses = (): SignInInput => ({
  school: '测试实验小学家长学校',
  activity: {
    id: idOf(1),
    title: '家庭教育专题讲座',
    date: '2025-09-12',
    start: '18:30',
    end: '20:00',
    venue: '报告厅',
  },
  date: '2025-09-12',
  language: 'zh-CN',
  classes: Array.from({ length: 100 }, (_, index) => ({
    id: idOf(1000 + index),
    name: `三年级(${index + 1})班`,
    headTeacher: name(index * 17),
    roster: Array.from({ length: 45 }, (_, row) => ({
      id: idOf(100_000 + index * 100 + row),
      name: name(index * 45 + row),
      guardians: [
        { name: name(index * 31 + row * 3), relation: row % 2 === 0 ? '父亲' : '母亲', phone: null },
      ],
    })),
  })),
})
