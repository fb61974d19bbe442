import type { Language } from '../../shared/i18n/texts.ts'

const chinese = {
  making: '新建档案',
  importing: '导入花名册、年度资料和活动资料',
  applying: '生成星级申报材料',
  signingIn: '生成签到表',
  assessing: '查找失分条目',
  looking: '核对姓名用字',
  what: '项目',
  howMany: '结果',
  application: '申报材料',
  applicationSize: (pages: number, files: number) => `${pages} 页，佐证 ${files} 份`,
  sheets: '签到表',
  sheetsSize: (files: number, pages: number) => `${files} 份，共 ${pages} 页`,
  score: '自评得分',
  stars: '预计星级',
  starsOf: (stars: number) => `${stars} 星`,
  target: '申报 5 星',
  targetOf: (atLeast: number, short: number) => `要 ${atLeast} 分，还差 ${short} 分`,
  costliest: '失分最多的五条：',
  gap: (line: string, lost: number) => `${line}  失 ${lost} 分`,
  attention: '需要留意：',
  unprintable: (name: string, characters: string) =>
    `“${name}”的“${characters}”字，字库里没有，签到表上印作“〓”，请手写补上。`,
  files: '文件在：',
}

const english: typeof chinese = {
  making: 'Make an archive',
  importing: 'Import roster, record workbook and evidence',
  applying: 'Make the star application',
  signingIn: 'Make the sign-in sheets',
  assessing: 'Look for gaps',
  looking: 'Look at the characters of names',
  what: 'what',
  howMany: 'result',
  application: 'Application',
  applicationSize: (pages, files) => `${pages} pages, ${files} files of evidence`,
  sheets: 'Sign-in sheets',
  sheetsSize: (files, pages) => `${files}, ${pages} pages in all`,
  score: 'Self-score',
  stars: 'Stars expected',
  starsOf: (stars) => String(stars),
  target: 'Applied for: 5 stars',
  targetOf: (atLeast, short) => `asks ${atLeast}, ${short} points short`,
  costliest: 'The five costliest gaps:',
  gap: (line, lost) => `${line}  −${lost} points`,
  attention: 'To be looked at:',
  unprintable: (name, characters) =>
    `“${name}”: no font has “${characters}”; the sheet shows “〓”, to be written by hand.`,
  files: 'Files:',
}

/** What the demo says, in both languages. */
export const WORDS: Readonly<Record<Language, typeof chinese>> = { 'zh-CN': chinese, en: english }
