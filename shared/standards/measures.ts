import type { z } from 'zod'
import { ACTIVITY_MEASURES } from './activity-measures.ts'
import type { MeasureDefinition } from './measure-definition.ts'
import { OFFICE_MEASURES } from './office-measures.ts'

/** Every measure (standards, "Measures"): what it is called, what it counts in, what it may be asked for. The queries are in electron/assessment/measures. */
export const MEASURES = { ...ACTIVITY_MEASURES, ...OFFICE_MEASURES }

export type MeasureId = keyof typeof MEASURES
export type ParamsOf<M extends MeasureId> = z.output<(typeof MEASURES)[M]['params']>

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[]

/** The definition of a measure, seen as data. */
export const measureOf = (id: MeasureId): MeasureDefinition => MEASURES[id]
