import { CodedError } from '../../../shared/contract/errors.ts'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
/** A compound file (MS-CFB 2.2): old .xls, and every Office file with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Refuses what is not an .xlsx by its first bytes, whatever its name says.
 * Throws NOT_A_WORKBOOK, WORKBOOK_OLD_FORMAT, WORKBOOK_PROTECTED, WORKBOOK_DAMAGED (an empty file).
 */
export function requireZip(bytes: Buffer, file: string): void {
  if (bytes.length === 0) throw new CodedError('WORKBOOK_DAMAGED', { file, problem: 'workbook_empty' })
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return
  if (!bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) throw new CodedError('NOT_A_WORKBOOK', { file })
  throw new CodedError(isEncrypted(bytes) ? 'WORKBOOK_PROTECTED' : 'WORKBOOK_OLD_FORMAT', { file })
}

/** An encrypted Office file is a compound file with this stream (MS-OFFCRYPTO 2.3); names in its directory are UTF-16. */
const isEncrypted = (bytes: Buffer): boolean => bytes.includes('EncryptedPackage\0', 0, 'utf16le')
