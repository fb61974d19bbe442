export const possessions = {
  tree: '组织网络',
  chart: '组织结构图',
  noBodies: '本学年还没有登记组织机构。请在“组织机构”中新增领导小组、家长委员会等。',
  members: '{{count}} 人',
  months: '按月安排',
  noPlanItems: '本学年的计划还没有月度安排。请先新增工作计划，再逐月登记。',
  moved: '已移到 {{month}}',
  moveHint: '可拖到其他月份，或按 Alt+←/→ 移动',
  monthBefore: '上个月',
  monthAfter: '下个月',
  today: '今天',
  calendar: '日历',
} as const
