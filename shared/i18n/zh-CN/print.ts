/** Words that the printed papers themselves bring along, and what is said about them after printing. */
export const print = {
  pageOf: '第 {{page}} 页　共 {{pages}} 页',
  emptyTable: '暂无记录',
  emptyChart: '暂无数据',
  pictureUnreadable: '图片无法显示：{{name}}',
  pictureMissing: '图片文件缺失：{{name}}',
  pictureIsPdf: 'PDF 文件，见佐证材料：{{name}}',
  whereCover: '封面',
  whereTitle: '文件标题',
  whereHeading: '标题',
  whereParagraph: '正文',
  whereForm: '表单“{{label}}”',
  whereTableHead: '表头',
  whereTableRow: '表格第 {{row}} 行',
  wherePictures: '图片说明',
  whereChart: '图表',
  whereTree: '结构图',
  whereSignatures: '签章栏',
  whereContents: '目录',
  MISSING_GLYPH:
    '字库中没有“{{character}}”字（{{codePoint}}），已印作“〓”：{{where}}。请核对，打印后用手写补上。',
  PICTURE_NOT_DRAWN: '图片“{{name}}”没有印出：{{where}}。请换一张 JPG 或 PNG 图片。',
} as const
