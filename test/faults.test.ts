import { describe, expect, it } from 'vitest'
import { codedFault, systemCode } from '../electron/faults.ts'
import { CodedError } from '../shared/contract/errors.ts'

const fault = (code: string) => Object.assign(new Error('as the system says it'), { code })
const HERE = import.meta.dirname

describe('what the system or SQLite reports', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EFBIG', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
    ['EACCES', 'NO_PERMISSION'],
    ['EPERM', 'NO_PERMISSION'],
    ['EROFS', 'NO_PERMISSION'],
    ['SQLITE_READONLY', 'NO_PERMISSION'],
    ['SQLITE_READONLY_DIRECTORY', 'NO_PERMISSION'],
    ['SQLITE_CORRUPT', 'ARCHIVE_DAMAGED'],
    ['SQLITE_CORRUPT_INDEX', 'ARCHIVE_DAMAGED'],
    ['SQLITE_NOTADB', 'ARCHIVE_DAMAGED'],
    ['SQLITE_IOERR_READ', 'ARCHIVE_DAMAGED'],
    ['SQLITE_BUSY_SNAPSHOT', 'ARCHIVE_LOCKED'],
    ['ENOENT', 'FILE_NOT_FOUND'],
    ['EEXIST', 'TARGET_EXISTS'],
    ['ENOTDIR', 'TARGET_EXISTS'],
    ['ENOTEMPTY', 'TARGET_EXISTS'],
    ['ENAMETOOLONG', 'NAME_TOO_LONG'],
    ['EBUSY', 'FILE_IN_USE'],
    ['EIO', 'DISK_LOST'],
    ['ENODEV', 'DISK_LOST'],
    ['ENXIO', 'DISK_LOST'],
    ['UNKNOWN', 'DISK_LOST'],
  ])('%s means %s', (system, code) => {
    const error = fault(system)
    expect(codedFault(error, HERE)).toMatchObject({ code, cause: error })
  })

  it('names where it happened, and for damage what SQLite found', () => {
    expect(codedFault(fault('ENOSPC'), '/a')).toMatchObject({ details: { path: '/a' } })
    expect(codedFault(fault('SQLITE_CORRUPT'), HERE)).toMatchObject({
      details: { folder: HERE, problem: 'as the system says it' },
    })
  })

  it('is cancelling, when a signal was aborted', () => {
    expect(systemCode(AbortSignal.abort().reason)).toBe('ABORT_ERR')
    expect(codedFault(AbortSignal.abort().reason, HERE)).toMatchObject({ code: 'CANCELLED' })
  })

  it('stays what it is, when it is coded already or a fault of the program', () => {
    const coded = new CodedError('CONFLICT')
    expect(codedFault(coded, HERE)).toBe(coded)
    const bug = new TypeError('x is not a function')
    expect(codedFault(bug, HERE)).toBe(bug)
    expect(codedFault(fault('SQLITE_CONSTRAINT_UNIQUE'), HERE)).toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    expect(codedFault('a text', HERE)).toMatchObject({ message: 'a text' })
  })
})
