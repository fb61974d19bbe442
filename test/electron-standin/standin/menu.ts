export interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}

let current: readonly MenuItem[] = []

/** Electron's `Menu`, as far as a menu of the program is made of a template. */
export const Menu = {
  buildFromTemplate(template: readonly MenuItem[]): readonly MenuItem[] {
    for (const item of template) check(item)
    return template
  },
  setApplicationMenu(menu: readonly MenuItem[]): void {
    current = menu
  },
}

function check(item: MenuItem): void {
  if (item.label === undefined && item.role === undefined && item.type !== 'separator')
    throw new Error('Invalid template for MenuItem: must have label, role or type')
  for (const inner of item.submenu ?? []) check(inner)
}

const itemAt = (path: readonly string[]): MenuItem => {
  let items = current
  let found: MenuItem | undefined
  for (const label of path) {
    found = items.find((item) => item.label === label)
    items = found?.submenu ?? []
  }
  if (!found) throw new Error(`the menu has no ${path.join(' › ')}`)
  return found
}

export const clickMenu = (path: readonly string[]): void => itemAt(path).click?.()

/** The labels below an item; of an empty path, those of the menu bar. */
export const labelsBelow = (path: readonly string[]): string[] =>
  (path.length === 0 ? current : (itemAt(path).submenu ?? [])).flatMap(({ label }) => label ?? [])
