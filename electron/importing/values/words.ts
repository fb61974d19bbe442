/**
 * Other words that offices use for a choice, by `<kind>.<field>`; each as `nameKey` leaves it. What is not here and no label is refused, so
 * that a slip of the hand does not become a fact.
 */
const SEX = { 男孩: 'male', 男生: 'male', 男性: 'male', m: 'male', boy: 'male', 女孩: 'female', 女生: 'female', 女性: 'female', f: 'female', girl: 'female' } // prettier-ignore

const LEVEL = {
  园级: 'school', 校内: 'school', 院级: 'school', 本校: 'school', 本园: 'school',
  区级: 'district', 县级: 'district', 区: 'district', 县: 'district', 县市级: 'district', 县区级: 'district',
  市: 'city', 地市级: 'city', 大市级: 'city', 省: 'province', 省部级: 'province', 国家: 'national', 全国: 'national', 全国级: 'national',
} // prettier-ignore

export const OTHER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'student.sex': SEX,
  'lecturer.sex': SEX,
  'student.status': { 在校: 'enrolled', 在园: 'enrolled', 在册: 'enrolled', 离园: 'left', 离校: 'left', 转走: 'left', 转学: 'left', 已毕业: 'graduated' },
  'school.stage': { 幼儿: 'kindergarten', 小学校: 'primary', 初级中学: 'junior', 高级中学: 'senior', 九年制: 'nine_year', 特教: 'special' },
  'body.level': { 园级: 'school', 学校: 'school', 年级组: 'grade', 班: 'class' },
  'body.kind': { 家委会: 'parents_committee', 家长学校领导小组: 'leading_group', 校委会: 'affairs_committee', 园务委员会: 'affairs_committee' },
  'lecturer.kind': { 教师: 'staff', 本园教师: 'staff', 专家: 'expert', 五老: 'veteran', 退休教师: 'veteran', 家长: 'parent', 社区: 'community' },
  'training.level': LEVEL,
  'award.level': LEVEL,
  'research.level': LEVEL,
  'material.kind': { 教材: 'textbook', 园本教材: 'school_based', 专刊: 'special_issue', 家长专刊: 'special_issue', 音像: 'audio_video', 读物: 'reading' },
  'plan.kind': { 年度: 'annual', 学年计划: 'annual', 学期: 'term', 教学: 'teaching', 活动计划: 'activity' },
  'plan_item.status': { 完成: 'done', 已做: 'done', 未完成: 'planned', 进行中: 'planned', 计划: 'planned', 已取消: 'cancelled' },
  'activity.kind': { 讲座: 'lecture', 授课: 'class_session', 家长课堂: 'class_session', 开放日: 'open_day', 家委会: 'committee_meeting', 助教: 'assistant', 咨询: 'consultation_day', 宣传: 'publicity', 表彰: 'commendation', 志愿者服务: 'volunteer', 巡查: 'inspection', 早教: 'early_education' },
  'activity.status': { 已完成: 'held', 完成: 'held', 已开展: 'held', 已结束: 'held', 未开展: 'planned', 待开展: 'planned', 已取消: 'cancelled' },
  'attendance.status': { 到: 'present', 已到: 'present', 签到: 'present', 出勤: 'present', '√': 'present', '✓': 'present', 病假: 'leave', 事假: 'leave', 假: 'leave', 未到: 'absent', 缺勤: 'absent', 缺: 'absent', '×': 'absent' },
  'home_visit.mode': { 入户: 'home', 家访: 'home', 上门家访: 'home', 电访: 'phone', 微信: 'online', 视频: 'online', 网络: 'online', 约谈: 'school', 到园: 'school', 来园: 'school' },
  'summary.kind': { 年度: 'annual', 学年总结: 'annual', 学期: 'term', 专题: 'thematic' },
  'resource.kind': { 家长: 'parent', 社会: 'social', 社区资源: 'social' },
} // prettier-ignore

/** What a child calls a relative → the relation; the word itself is not stored. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  爸: 'father', 爸爸: 'father', 父: 'father', 父子: 'father', 父女: 'father', 老爸: 'father', 继父: 'father', 养父: 'father', dad: 'father',
  妈: 'mother', 妈妈: 'mother', 母: 'mother', 母子: 'mother', 母女: 'mother', 老妈: 'mother', 继母: 'mother', 养母: 'mother', mum: 'mother', mom: 'mother',
  爷爷: 'grandfather', 爷: 'grandfather', 外公: 'grandfather', 姥爷: 'grandfather', 老爷: 'grandfather', 阿公: 'grandfather', 公公: 'grandfather', 爷孙: 'grandfather', 祖孙: 'other',
  奶奶: 'grandmother', 奶: 'grandmother', 外婆: 'grandmother', 姥姥: 'grandmother', 阿婆: 'grandmother', 婆婆: 'grandmother', 嬷嬷: 'grandmother',
  曾祖父: 'other', 曾祖母: 'other', 太公: 'other', 太婆: 'other', 叔叔: 'other', 叔: 'other', 伯伯: 'other', 伯父: 'other', 伯母: 'other', 婶婶: 'other', 舅舅: 'other', 舅妈: 'other', 姑姑: 'other', 姑妈: 'other', 姑父: 'other', 姨妈: 'other', 阿姨: 'other', 姨: 'other', 姨父: 'other',
  哥哥: 'other', 姐姐: 'other', 兄: 'other', 姐: 'other', 监护人: 'other', 亲戚: 'other', 保姆: 'other', 其他亲属: 'other', 其它: 'other', uncle: 'other', aunt: 'other',
} // prettier-ignore
