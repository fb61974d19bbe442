import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * A backup is a zip in which nothing is compressed: photos and PDFs are so already, and a file that cannot grow when it is
 * unpacked cannot be a zip bomb. Any zip program can open it when this one is gone. Its first entry says what it is, at a
 * fixed place as in EPUB and OpenDocument, so that a truncated backup is told from a file of another kind.
 */
export const BACKUP_SUFFIX = '.liuyou-backup'
export const MEDIA_TYPE_ENTRY = 'mimetype'
export const MEDIA_TYPE = 'application/x-liuyou-backup'
export const DATABASE_ENTRY = 'archive.sqlite'
export const MANIFEST_ENTRY = 'manifest.json'

/** The names that an entry can have: none leads out of the folder that it is unpacked into. */
export const isFileEntry = (name: string): boolean => /^files\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/.test(name)

/** Why a backup was made: by a person, by the clock, or before the archive was brought to a newer version. */
const BACKUP_REASONS = ['asked', 'automatic', 'before-migration'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

const item = z.strictObject({ size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** The last entry: what the backup is of, and every other entry with its bytes and SHA-256 as they were read. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** `archive_id` of the archive, or null where it has none. */
  archive: z.uuid().nullable(),
  /** Name of the archive's folder without `.liuyou`. */
  name: z.string(),
  /** How many migrations the archive has. */
  version: z.int().min(1),
  made_at: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  entries: z.record(z.string(), item),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What a backup is of, without the list of its entries. */
export type About = Readonly<Omit<Manifest, 'entries'>>

const aboutSchema = z.object(manifestSchema.shape).omit({ entries: true })

/** What a manifest or a proof says of its backup. */
export const aboutIn = (manifest: Manifest | Proof): About => aboutSchema.parse(manifest)

/** What stands beside a proved backup, as `<name>.liuyou-backup.json`. `size` ties it to this very file. */
export const proofSchema = manifestSchema
  .omit({ entries: true })
  .extend({ proved_at: z.iso.datetime(), size: z.int().min(0), flaws: z.int().min(0) })
export type Proof = z.infer<typeof proofSchema>

export const proofOf = (backup: string): string => `${backup}.json`

/** What is being done, for progress: packing and restoring count bytes, the others count steps. */
export type BackupPhase = 'copying' | 'packing' | 'restoring' | 'verifying'

/** What long work on backups takes: a way to cancel it (CANCELLED) and a way to see it move. */
export interface BackupWork {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number, phase: BackupPhase) => void
}

/** Where backups go when nothing else is said; it may well be a synchronised folder. */
export const usualBackupFolder = (documents = join(homedir(), 'Documents')): string =>
  join(documents, 'Liuyou Backups')
