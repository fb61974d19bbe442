/** The columns of the self-assessment table: number, requirement, points, computed, self-score, examiner, evidence. */
export const GRID = '64px minmax(240px, 1fr) 64px 72px 88px 88px 92px'
