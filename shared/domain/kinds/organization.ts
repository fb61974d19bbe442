import { choice, date, long, phone, ref, required, schoolYear, text } from '../field.ts'
import { defineKind } from '../kind.ts'

export const body = defineKind({
  id: 'body',
  label: { zh: '组织机构', en: 'Body' },
  area: 'organization',
  title: ['name', 'year'],
  key: ['year', 'name'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    name: text('名称', 'Name', required),
    kind: choice(
      '类别',
      'Kind',
      {
        leading_group: { zh: '领导小组', en: 'Leading group' },
        working_group: { zh: '工作小组', en: 'Working group' },
        affairs_committee: { zh: '校务委员会', en: 'School affairs committee' },
        parents_committee: { zh: '家长委员会', en: "Parents' committee" },
        steering_committee: { zh: '发展(指导)委员会', en: 'Steering committee' },
        lecturer_group: { zh: '讲师团', en: 'Lecturer group' },
        other: { zh: '其他', en: 'Other' },
      },
      required,
    ),
    level: choice('层级', 'Level', {
      school: { zh: '校级', en: 'School' },
      grade: { zh: '年级', en: 'Grade' },
      class: { zh: '班级', en: 'Class' },
    }),
    year: schoolYear(required),
    parent: ref('上级机构', 'Parent body', 'body'),
    duties: long('职责', 'Duties'),
    founded_on: date('成立日期', 'Founded on'),
  },
})

export const member = defineKind({
  id: 'member',
  label: { zh: '成员', en: 'Member' },
  area: 'organization',
  title: ['name', 'role'],
  key: ['body', 'name', 'role'],
  yearRule: { via: 'body' },
  sheet: true,
  fields: {
    body: ref('机构', 'Body', 'body', required),
    name: text('姓名', 'Name', required),
    role: text('职务', 'Role', required),
    position: text('单位及身份', 'Unit and position'),
    duty: long('分工', 'Duty'),
    phone: phone('联系电话', 'Phone'),
    guardian: ref('家长', 'Guardian', 'guardian'),
  },
})

export const regulation = defineKind({
  id: 'regulation',
  label: { zh: '规章制度', en: 'Regulation' },
  area: 'organization',
  title: ['title'],
  key: ['title'],
  sheet: true,
  fields: {
    title: text('名称', 'Title', required),
    kind: choice('类别', 'Kind', {
      charter: { zh: '章程', en: 'Charter' },
      meeting: { zh: '例会制度', en: 'Meetings' },
      teaching: { zh: '教学制度', en: 'Teaching' },
      attendance: { zh: '考勤制度', en: 'Attendance' },
      visit: { zh: '家访制度', en: 'Home visits' },
      liaison: { zh: '联系制度', en: 'Liaison' },
      selection: { zh: '评选制度', en: 'Selection' },
      archive: { zh: '资料管理制度', en: 'Records' },
      other: { zh: '其他', en: 'Other' },
    }),
    issued_on: date('制定日期', 'Issued on'),
    body: long('正文', 'Text'),
  },
})
