import type { print as zh } from '../zh-CN/print.ts'

export const print = {
  recordWorkbook: 'Records of {{school}}',
  pageOf: 'Page {{page}} of {{pages}}',
  emptyTable: 'No records yet',
  emptyChart: 'No data yet',
  pictureUnreadable: 'This picture cannot be shown: {{name}}',
  pictureMissing: 'The picture file is missing: {{name}}',
  pictureIsPdf: 'PDF file, see the evidence folder: {{name}}',
  wherePage: 'page {{page}}',
  whereCover: 'cover',
  whereTitle: 'document title',
  whereHeading: 'heading',
  whereParagraph: 'text',
  whereForm: 'form field “{{label}}”',
  whereTableHead: 'table header',
  whereTableRow: 'table row {{row}}',
  wherePictures: 'picture caption',
  whereChart: 'chart',
  whereTree: 'tree',
  whereSignatures: 'signature boxes',
  whereContents: 'contents',
  MISSING_GLYPH:
    'No font here has “{{character}}” ({{codePoint}}); it was printed as “〓”: {{where}}. Check it, and write it in by hand.',
  PICTURE_NOT_DRAWN: 'The picture “{{name}}” was not printed: {{where}}. Use a JPG or PNG picture instead.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>
