import { choice, date, long, phone, ref, required, schoolYear, term, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { LEVEL } from './choices.ts'

export const summary = defineKind({
  id: 'summary',
  label: { zh: '总结', en: 'Summary' },
  area: 'summaries',
  title: ['title', 'year'],
  key: ['year', 'title'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('标题', 'Title', required),
    kind: choice(
      '类别',
      'Kind',
      {
        annual: { zh: '年度总结', en: 'Annual summary' },
        term: { zh: '学期总结', en: 'Term summary' },
        activity: { zh: '活动总结', en: 'Activity summary' },
        thematic: { zh: '专题总结', en: 'Thematic summary' },
      },
      required,
    ),
    year: schoolYear(required),
    term: term(),
    author: text('作者', 'Author'),
    written_on: date('日期', 'Date'),
    body: long('正文', 'Text', required),
  },
})

export const award = defineKind({
  id: 'award',
  label: { zh: '表彰', en: 'Award' },
  area: 'summaries',
  title: ['name', 'title'],
  key: ['year', 'date', 'name', 'title'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    name: text('获奖人(单位)', 'Awarded to', required),
    kind: choice(
      '类别',
      'Kind',
      {
        excellent_parent: { zh: '优秀家长', en: 'Excellent parent' },
        excellent_lecturer: { zh: '优秀讲师', en: 'Excellent lecturer' },
        essay: { zh: '家教征文', en: 'Essay' },
        unit: { zh: '集体荣誉', en: 'Honour of the school' },
        other: { zh: '其他', en: 'Other' },
      },
      required,
    ),
    title: text('奖项', 'Award', required),
    level: choice('级别', 'Level', LEVEL),
    date: date('日期', 'Date', required),
    certificate_no: text('证书编号', 'Certificate number'),
    student: ref('学生', 'Student', 'student'),
    year: schoolYear(required),
  },
})

export const essay = defineKind({
  id: 'essay',
  label: { zh: '家教心得', en: 'Parenting essay' },
  area: 'summaries',
  title: ['title', 'author'],
  key: ['year', 'title', 'author'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('标题', 'Title', required),
    author: text('作者', 'Author', required),
    student: ref('学生', 'Student', 'student'),
    year: schoolYear(required),
    term: term(),
    body: long('正文', 'Text'),
    rank: text('等次', 'Rank'),
    published_in: text('刊载', 'Published in'),
  },
})

export const research = defineKind({
  id: 'research',
  label: { zh: '家教科研', en: 'Research' },
  area: 'summaries',
  title: ['title', 'author'],
  key: ['year', 'title', 'author'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('题目', 'Title', required),
    kind: choice(
      '类别',
      'Kind',
      {
        project: { zh: '课题', en: 'Project' },
        paper: { zh: '论文', en: 'Paper' },
        survey: { zh: '调查报告', en: 'Survey report' },
      },
      required,
    ),
    author: text('作者', 'Author', required),
    level: choice('级别', 'Level', LEVEL),
    date: date('日期', 'Date'),
    published_in: text('发表刊物', 'Published in'),
    year: schoolYear(required),
  },
})

export const resource = defineKind({
  id: 'resource',
  label: { zh: '资源', en: 'Resource' },
  area: 'summaries',
  title: ['name'],
  key: ['name', 'kind'],
  sheet: true,
  fields: {
    name: text('名称', 'Name', required),
    kind: choice(
      '类别',
      'Kind',
      {
        parent: { zh: '家长资源', en: 'Parent resource' },
        social: { zh: '社会资源', en: 'Social resource' },
      },
      required,
    ),
    offers: long('可提供内容', 'Offers', required),
    contact: text('联系人', 'Contact'),
    phone: phone('联系电话', 'Phone'),
    campus: ref('校区', 'Campus', 'campus'),
  },
})
