import { choice, date, int, long, number, ref, required, schoolYear, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { ATTACHMENT_ROLES } from '../attachment-role.ts'

/** A file carried by any record; its bytes are in the content-addressed store under `sha256`. */
export const attachment = defineKind({
  id: 'attachment',
  label: { zh: '附件', en: 'Attachment' },
  area: 'application',
  title: ['name'],
  key: ['owner', 'sha256', 'name'],
  yearRule: { via: 'owner' },
  sheet: false,
  fields: {
    owner_kind: text('所属类别', 'Owner kind', required),
    owner: text('所属记录', 'Owner', required),
    role: choice('用途', 'Role', ATTACHMENT_ROLES, required),
    name: text('文件名', 'File name', required),
    sha256: text('校验值', 'SHA-256', required),
    media_type: text('类型', 'Type', required),
    size: int('字节数', 'Bytes', required),
  },
})

/** Our own sample of 56 lines in two languages takes 24,000 characters as JSON; a full county standard several times that. */
const DEFINITION_LIMIT = 500_000

/** An assessment standard edited or imported in this archive; presets ship with the program. */
export const standard = defineKind({
  id: 'standard',
  label: { zh: '考核标准', en: 'Standard' },
  area: 'application',
  title: ['title'],
  key: ['code', 'edition'],
  sheet: false,
  fields: {
    code: text('代号', 'Code', required),
    edition: int('版次', 'Edition', required),
    title: text('名称', 'Title', required),
    definition: long('内容', 'Definition', { ...required, limit: DEFINITION_LIMIT }),
  },
})

export const application = defineKind({
  id: 'application',
  label: { zh: '星级申报', en: 'Application' },
  area: 'application',
  title: ['standard', 'year'],
  key: ['year', 'standard'],
  yearRule: { field: 'year' },
  sheet: false,
  fields: {
    year: schoolYear(required),
    standard: text('考核标准', 'Standard', required),
    target: int('申报星级', 'Target stars', required),
    declared_on: date('申报日期', 'Declared on'),
    statement: long('申报理由', 'Statement'),
  },
})

/** What a person says of one criterion of an application, beside what the program computes. */
export const score = defineKind({
  id: 'score',
  label: { zh: '评分', en: 'Score' },
  area: 'application',
  title: ['criterion'],
  key: ['application', 'criterion'],
  yearRule: { via: 'application' },
  sheet: false,
  fields: {
    application: ref('星级申报', 'Application', 'application', required),
    criterion: text('考核项', 'Criterion', required),
    self_points: number('自评分', 'Self-score'),
    reason: long('理由', 'Reason'),
    examiner_points: number('考评分', "Examiner's score"),
    remark: long('备注', 'Remark'),
  },
})

/** A record or a file picked by hand as evidence for one criterion, beside the computed ones. */
export const evidence_link = defineKind({
  id: 'evidence_link',
  label: { zh: '佐证', en: 'Evidence link' },
  area: 'application',
  title: ['criterion'],
  key: ['application', 'criterion', 'target'],
  yearRule: { via: 'application' },
  sheet: false,
  fields: {
    application: ref('星级申报', 'Application', 'application', required),
    criterion: text('考核项', 'Criterion', required),
    target_kind: text('佐证类别', 'Evidence kind', required),
    target: text('佐证记录', 'Evidence record', required),
    note: text('说明', 'Note'),
  },
})
