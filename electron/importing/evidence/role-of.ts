import type { AttachmentRole } from '../../../shared/domain/attachment-role.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'

/** Words of a file's name and what they make of it. The first that is found counts: 作业展示 before 作业, 通知回执 is a return slip. */
const WORDS: readonly (readonly [RegExp, AttachmentRole])[] = [
  [/展示|exhibition/, 'exhibition'],
  [/作业|homework/, 'homework'],
  [/签到|sign-?_?in/, 'sign_in'],
  [/回执|return-?_?slip/, 'return_slip'],
  [/通知|邀请函|告家长书|一封信|notice|invitation/, 'notice'],
  [/教案|简案|讲稿|课件|教学设计|lesson-?_?plan/, 'lesson_plan'],
  [/问卷|调查表|测评表|满意度|questionnaire|survey/, 'questionnaire'],
  [/证书|奖状|聘书|certificate/, 'certificate'],
  [/总结|小结|报告|report|summary/, 'report'],
  [/会议记录|活动记录|记录|纪要|minutes/, 'minutes'],
  [/照片|相片|图片|合影|剪影|photo|picture/, 'photo'],
]

const PICTURE = /\.(?:jpe?g|png|heic|heif|webp|bmp|gif|tiff?)$/

/**
 * What a file is to an activity, by the words of its name (`签到表1.pdf`, `家长作业.docx`), else by those of the folder it lies in; a picture
 * without any is a photo. Null where nothing tells.
 */
export function roleOf(name: string, folder = ''): AttachmentRole | null {
  const file = nameKey(name)
  const worded = wordedRole(file.replace(/\.[a-z0-9]{1,5}$/, '')) ?? wordedRole(nameKey(folder))
  return worded ?? (PICTURE.test(file) ? 'photo' : null)
}

const wordedRole = (text: string): AttachmentRole | undefined => WORDS.find(([word]) => word.test(text))?.[1]
