import { choice, date, long, number, phone, refs, required, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { LEVEL, SEX } from './choices.ts'

export const lecturer = defineKind({
  id: 'lecturer',
  label: { zh: '讲师', en: 'Lecturer' },
  area: 'lecturers',
  title: ['name', 'employer'],
  key: ['name', 'kind'],
  sheet: true,
  fields: {
    name: text('姓名', 'Name', required),
    sex: choice('性别', 'Sex', SEX),
    kind: choice(
      '类别',
      'Kind',
      {
        staff: { zh: '本校教师', en: 'School teacher' },
        expert: { zh: '外聘专家', en: 'Invited expert' },
        veteran: { zh: '五老/退休人员', en: 'Retired volunteer' },
        parent: { zh: '家长讲师', en: 'Parent' },
        community: { zh: '社会人士', en: 'Community member' },
      },
      required,
    ),
    employer: text('单位', 'Employer'),
    title: text('职称职务', 'Title'),
    education: text('学历', 'Education'),
    specialty: text('专长', 'Specialty'),
    phone: phone('联系电话', 'Phone'),
    appointed_on: date('聘任日期', 'Appointed on'),
    appointed_until: date('聘期至', 'Appointed until'),
    certificate_no: text('聘书编号', 'Letter of appointment'),
    bio: long('简介', 'Biography'),
  },
})

export const training = defineKind({
  id: 'training',
  label: { zh: '师资培训', en: 'Lecturer training' },
  area: 'lecturers',
  title: ['topic', 'date'],
  key: ['date', 'topic'],
  yearRule: { date: 'date' },
  sheet: true,
  fields: {
    date: date('日期', 'Date', required),
    topic: text('培训内容', 'Topic', required),
    organizer: text('组织单位', 'Organizer'),
    level: choice('级别', 'Level', LEVEL),
    lecturers: refs('参训讲师', 'Lecturers trained', 'lecturer'),
    hours: number('学时', 'Hours'),
  },
})
