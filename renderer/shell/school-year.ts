import { useArchive } from '../api/use-status.ts'
import { chosenAnywhere } from './chosen-anywhere.ts'

const yearChosen = chosenAnywhere()

/** The school year that pages show, and how to choose another: the newest with records until someone chooses. */
export function useSchoolYear(): readonly [string, (year: string) => void] {
  const { years, workYear } = useArchive()
  const [year, choose] = yearChosen.use()
  return [year !== null && years.includes(year) ? year : workYear, choose]
}
