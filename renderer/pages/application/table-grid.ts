/** The columns of the self-assessment table: number, requirement, points, computed, self-score, examiner, evidence. */
export const GRID = '64px minmax(224px, 1fr) 64px 84px 84px 84px 84px'
