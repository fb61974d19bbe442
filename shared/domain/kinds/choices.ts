import type { Choices } from '../field.ts'

export const SEX = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
} as const satisfies Choices

/** The level of a training, an award or a piece of research. */
export const LEVEL = {
  school: { zh: '校级', en: 'School' },
  district: { zh: '区县级', en: 'District' },
  city: { zh: '市级', en: 'City' },
  province: { zh: '省级', en: 'Province' },
  national: { zh: '国家级', en: 'National' },
} as const satisfies Choices
