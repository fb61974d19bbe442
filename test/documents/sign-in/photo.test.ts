import { join } from 'node:path'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { signInSheets, type SignInModel } from '../../../electron/documents/models/sign-in-sheet.ts'
import { writeSignInSheets } from '../../../electron/documents/writers/pdf/sign-in-sheet.ts'
import { decodeSheetCode } from '../../../shared/domain/sheet-code.ts'
import { type Box, sheetGeometry } from '../../../shared/domain/sheet-geometry.ts'
import { type PagePicture, pagePicture, rawPicture } from '../../fixtures/page-picture.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { classOf, lectureFor } from './classes.ts'

const model: SignInModel = signInSheets(
  lectureFor([classOf(1, '小一班', 25), classOf(2, '二年级(2)班', 45), classOf(3, '三年级(3)班', 60)]),
)
const pictures: PagePicture[] = []

beforeAll(async () => {
  const path = join(await temporaryFolder(), '签到表.pdf')
  await writeSignInSheets(model, path)
  for (const index of model.pages.keys()) pictures.push(await pagePicture(path, index + 1))
}, 120_000)

const codeIn = (picture: PagePicture) =>
  decodeSheetCode(jsqr.default(picture.data, picture.width, picture.height)?.data ?? '')

/** How dark the points of an area are on average: 0 white, 1 black. */
function darkness(picture: PagePicture, { x, y, width, height }: Box): number {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((side) =>
    Math.round(side * picture.dotsPerMm),
  )
  let sum = 0
  let count = 0
  for (let row = top ?? 0; row < (bottom ?? 0); row++)
    for (let column = left ?? 0; column < (right ?? 0); column++, count++)
      sum += 1 - (picture.data[(row * picture.width + column) * 4] ?? 0) / 255
  return sum / count
}

/** The middle of all that is dark in an area, in millimetres. */
function middleOfDark(picture: PagePicture, area: Box): { x: number; y: number } {
  const found = { x: 0, y: 0, count: 0 }
  const scale = picture.dotsPerMm
  for (let row = Math.round(area.y * scale); row < (area.y + area.height) * scale; row++)
    for (let column = Math.round(area.x * scale); column < (area.x + area.width) * scale; column++)
      if ((picture.data[(row * picture.width + column) * 4] ?? 255) < 128) {
        found.x += column + 0.5
        found.y += row + 0.5
        found.count++
      }
  return { x: found.x / found.count / scale, y: found.y / found.count / scale }
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

describe('the picture of a printed sheet', () => {
  it('says which activity, class, page and rows it is', () => {
    expect(pictures.map(codeIn)).toEqual(model.pages.map(({ code }) => code))
  })

  it('has its four marks where the geometry says, and white around them', () => {
    pictures.forEach((picture, index) => {
      const page = model.pages[index]
      const { marks } = sheetGeometry(page?.code.columns ?? 1, page?.rows.length ?? 0)
      for (const mark of marks) {
        expect(darkness(picture, grown(mark, -0.4))).toBeGreaterThan(0.99)
        const middle = middleOfDark(picture, grown(mark, 4))
        expect(
          Math.hypot(middle.x - mark.x - mark.width / 2, middle.y - mark.y - mark.height / 2),
        ).toBeLessThan(0.15)
      }
    })
  })

  it('has a ruled box for each row where the geometry says, with nothing where people sign', () => {
    pictures.forEach((picture, index) => {
      const page = model.pages[index]
      const { rows } = sheetGeometry(page?.code.columns ?? 1, page?.rows.length ?? 0)
      for (const { signature, number } of rows) {
        expect(darkness(picture, grown(signature, -0.5))).toBe(0)
        const rule = { x: signature.x + 2, y: signature.y - 0.25, width: signature.width - 4, height: 0.5 }
        expect(darkness(picture, rule)).toBeGreaterThan(0.2)
        expect(darkness(picture, grown(number, -0.5))).toBeGreaterThan(0)
      }
    })
  })

  it('is still read when it is a photo: turned, grey, soft and compressed', async () => {
    const [picture] = pictures
    if (!picture) throw new Error('no picture')
    const { data, width, height, dotsPerMm } = picture
    const photo = sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
      .rotate(173, { background: '#998877' })
      .blur(0.8)
      .linear(0.6, 40)
      .jpeg({ quality: 45 })
    expect(codeIn(await rawPicture(await photo.toBuffer(), dotsPerMm))).toEqual(model.pages[0]?.code)
  })
})
