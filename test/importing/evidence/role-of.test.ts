import { describe, expect, it } from 'vitest'
import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import { roleOf } from '../../../electron/importing/evidence/role-of.ts'

describe('the role of a file', () => {
  it.each([
    ['签到表1.pdf', 'sign_in'],
    ['签到.pdf', 'sign_in'],
    ['通知.pdf', 'notice'],
    ['通知回执.docx', 'return_slip'],
    ['教案.pdf', 'lesson_plan'],
    ['家长作业.pdf', 'homework'],
    ['作业展示.pdf', 'exhibition'],
    ['家长作业展示照片.jpg', 'exhibition'],
    ['照片1.jpg', 'photo'],
    ['IMG_2031.JPG', 'photo'],
    ['会议记录.doc', 'minutes'],
    ['问卷.pdf', 'questionnaire'],
    ['证书.pdf', 'certificate'],
    ['总结.pdf', 'report'],
    ['Sign-in sheet 2.pdf', 'sign_in'],
    ['lesson plan.docx', 'lesson_plan'],
  ])('called %s is %s', (name, role) => {
    expect(roleOf(name)).toBe(role)
  })

  it('is told by its folder when its own name tells nothing', () => {
    expect(roleOf('001.pdf', '签到表')).toBe('sign_in')
    expect(roleOf('IMG_1.jpg', '家长作业')).toBe('homework')
  })

  it('is unknown when nothing tells it', () => {
    expect(roleOf('说明.docx')).toBeNull()
    expect(roleOf('')).toBeNull()
  })

  it('is told by the label of every role but “other”', () => {
    for (const [role, label] of Object.entries(ATTACHMENT_ROLES))
      if (role !== 'other')
        for (const name of [label.zh, label.en]) expect([name, roleOf(`${name}.pdf`)]).toEqual([name, role])
  })
})
