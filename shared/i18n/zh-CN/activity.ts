export const activity = {
  back: '← 活动记录',
  edit: '修改',
  printSheets: '打印签到表',
  sheetsMade: '签到表已生成',
  papers: '佐证材料五件套 {{complete}}/5',
  paperMissing: '还缺',
  dropPaper: '拖入{{paper}}',
  attendance: '签到与考勤',
  noClasses: '本学年还没有班级和学生。请先导入花名册，再登记考勤。',
  marked: '已登记',
  classPresent: '{{class}}全部到会',
  everyonePresent: '未登记的全部到会',
  others: '其他班级 ({{count}})',
  figures:
    '应到 {{expected}} · 实到 {{attended}} · 请假 {{leave}} · 缺席 {{absent}} · 未登记 {{unmarked}} · 出席率 {{rate}}',
  typeName: '输入姓名或拼音首字母',
  keys: '按 1 出席，2 迟到，3 请假，4 缺席，0 清除；↑↓ 选人',
} as const
