import type { Command } from './terminal/command.ts'
import type { CommandName } from './terminal/command-names.ts'

/** Each command is loaded only when it is called: starting fast is part of being used daily. */
export const COMMANDS = {
  new: async () => (await import('./new.ts')).newCommand,
  import: async () => (await import('./import.ts')).importCommand,
  list: async () => (await import('./list.ts')).listCommand,
  show: async () => (await import('./show.ts')).showCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  standards: async () => (await import('./standards.ts')).standardsCommand,
  score: async () => (await import('./score.ts')).scoreCommand,
  gaps: async () => (await import('./gaps.ts')).gapsCommand,
  application: async () => (await import('./application.ts')).applicationCommand,
  'sign-in': async () => (await import('./sign-in.ts')).signInCommand,
  workbook: async () => (await import('./workbook.ts')).workbookCommand,
  attach: async () => (await import('./attach.ts')).attachCommand,
  trash: async () => (await import('./trash.ts')).trashCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  undo: async () => (await import('./undo.ts')).undoCommand,
  redo: async () => (await import('./redo.ts')).redoCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  seal: async () => (await import('./seal.ts')).sealCommand,
  unseal: async () => (await import('./unseal.ts')).unsealCommand,
} as const satisfies Readonly<Record<CommandName, () => Promise<Command>>>
