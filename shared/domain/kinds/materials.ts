import { choice, date, int, long, required, schoolYear, term, text } from '../field.ts'
import { defineKind } from '../kind.ts'

export const material = defineKind({
  id: 'material',
  label: { zh: '教材资料', en: 'Material' },
  area: 'materials',
  title: ['title', 'issue_no'],
  key: ['year', 'title', 'issue_no'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('名称', 'Title', required),
    kind: choice(
      '类别',
      'Kind',
      {
        textbook: { zh: '统编教材', en: 'Standard textbook' },
        school_based: { zh: '校本教材', en: 'School-based material' },
        handout: { zh: '讲义', en: 'Handout' },
        special_issue: { zh: '家教专刊', en: 'Special issue' },
        audio_video: { zh: '音像资料', en: 'Audio or video' },
        reading: { zh: '推荐读物', en: 'Recommended reading' },
        other: { zh: '其他', en: 'Other' },
      },
      required,
    ),
    issue_no: text('期号', 'Issue'),
    publisher: text('编印单位', 'Publisher'),
    year: schoolYear(required),
    term: term(),
    audience: text('适用对象', 'Audience'),
    copies: int('数量', 'Copies'),
    issued_on: date('印发日期', 'Issued on'),
    summary: long('内容简介', 'Summary'),
  },
})
