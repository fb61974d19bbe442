import { join } from 'node:path'
import { EventPublisher } from '@orpc/server'
import manifest from '../../package.json' with { type: 'json' }
import type { FilePurpose, FolderPurpose } from '../../shared/contract/dialogs.ts'
import { usualBackupFolder } from '../archive/backup/backup-file.ts'
import { WorkerPool } from '../jobs/worker-pool.ts'
import { documentsFolder } from './documents-folder.ts'
import { removeLeavings } from './temporary-folders.ts'
import { type ChangePublisher, OpenArchives } from './open-archives.ts'
import { SettingsStore } from './settings.ts'

/** What a desktop can do for a window. Paths stay on this side. */
export interface Desktop {
  /** Empty when the person closed the dialog. */
  chooseFiles(purpose: FilePurpose, many: boolean): Promise<readonly string[]>
  chooseFolder(purpose: FolderPurpose): Promise<string | null>
  /** Opens a file or folder in the program that the system has for it. */
  open(path: string): Promise<void>
  /** Shows a file in its folder. */
  show(path: string): Promise<void>
}

/** What all sessions of this process share. */
export interface Program {
  readonly version: string
  readonly settings: SettingsStore
  readonly archives: OpenArchives
  readonly workers: WorkerPool
  /** Null in the browser: dialogs become uploads and downloads. */
  readonly desktop: Desktop | null
  /** Where new archives, and exports without a chosen folder, go. */
  readonly archiveFolder: string
  /** Where backups go when the person chose nothing. */
  readonly usualBackupFolder: string
  /** Where sessions keep temporary files: on a real disk, since many a /tmp is memory. */
  readonly temporaryFolder: string
  /** Changes of settings, told to every window. */
  readonly changes: ChangePublisher
  close(): Promise<void>
}

export interface ProgramParts {
  /** Where `settings.json` is kept. */
  readonly settingsFolder: string
  readonly desktop?: Desktop
  /** Where the system has the documents of the user; default: `Documents` in the home folder. */
  readonly documentsFolder?: string
  /** Default: `Liuyou` in the documents. */
  readonly archiveFolder?: string
}

/** Makes what the sessions of a process share: once, at its start. */
export async function startProgram(parts: ProgramParts): Promise<Program> {
  const workers = new WorkerPool()
  const temporaryFolder = join(parts.settingsFolder, 'temporary')
  await removeLeavings(temporaryFolder)
  const documents = await documentsFolder(parts.documentsFolder)
  return {
    version: manifest.version,
    settings: await SettingsStore.read(join(parts.settingsFolder, 'settings.json')),
    archives: new OpenArchives(),
    workers,
    desktop: parts.desktop ?? null,
    archiveFolder: parts.archiveFolder ?? join(documents, 'Liuyou'),
    usualBackupFolder: usualBackupFolder(documents),
    temporaryFolder,
    changes: new EventPublisher(),
    close: () => workers.close(),
  }
}

export const backupFolderOf = ({ settings, usualBackupFolder: usual }: Program): string =>
  settings.current.backupFolder ?? usual
