/** The commands, in the order of the help: what makes an archive, looks into it, comes out of it, changes it, keeps it safe. */
export const COMMAND_NAMES = [
  'new',
  'import',
  'list',
  'show',
  'search',
  'standards',
  'score',
  'gaps',
  'application',
  'sign-in',
  'workbook',
  'attach',
  'trash',
  'history',
  'undo',
  'redo',
  'verify',
  'backup',
  'restore',
  'seal',
  'unseal',
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]
export const isCommandName = (name: string): name is CommandName =>
  COMMAND_NAMES.some((each) => each === name)
