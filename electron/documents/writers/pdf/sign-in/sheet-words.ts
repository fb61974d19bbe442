import type { SheetCell } from '../../../../../shared/domain/sheet-geometry.ts'
import { type Language, textsOf } from '../../../../../shared/i18n/texts.ts'

/** The words of a sheet in one language, looked up once for all its pages. */
export type SheetWords = ReturnType<typeof sheetWords>

export function sheetWords(language: Language) {
  const texts = textsOf(language)
  return {
    topic: texts('signIn:topic'),
    when: texts('signIn:when'),
    where: texts('signIn:where'),
    class: texts('signIn:class'),
    note: texts('signIn:note'),
    expected: texts('signIn:expected'),
    attended: texts('signIn:attended'),
    onLeave: texts('signIn:onLeave'),
    rate: texts('signIn:rate'),
    headTeacherSignature: texts('signIn:headTeacherSignature'),
    page: (page: number, pages: number): string => texts('signIn:page', { page, pages }),
    countsOnPage: (page: number): string => texts('signIn:countsOnLastPage', { page }),
    people: (number: number | ''): string => texts('signIn:people', { number }),
    /** Titles of the columns: short ones where two columns of rows stand side by side. */
    heads: { 1: headsOf(language, false), 2: headsOf(language, true) },
  }
}

function headsOf(language: Language, short: boolean): Readonly<Record<SheetCell, string>> {
  const texts = textsOf(language)
  return {
    number: texts('signIn:number'),
    student: texts('signIn:student'),
    guardian: texts('signIn:guardian'),
    relation: texts(short ? 'signIn:relationShort' : 'signIn:relation'),
    signature: texts('signIn:signature'),
    time: texts(short ? 'signIn:timeShort' : 'signIn:time'),
    remark: texts('signIn:remark'),
  }
}
