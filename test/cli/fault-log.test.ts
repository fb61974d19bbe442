import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logFault, stateFolder } from '../../electron/fault-log.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fault-log-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const logged = () => readFileSync(join(folder, 'state', 'faults.log'), 'utf8')

describe('the log of unexpected errors', () => {
  it('keeps reference, command, code, place in the program and every cause', () => {
    const cause = Object.assign(new TypeError('x is not a function'), { code: 'ERR_X' })
    logFault('AB12', 'import', new Error('outer', { cause }), join(folder, 'state'))
    expect(logged()).toContain('AB12 import')
    expect(logged()).toContain('Error: outer')
    expect(logged()).toContain('TypeError [ERR_X]: x is not a function')
    expect(logged()).toContain('fault-log.test.ts')
  })

  it('holds no name and no phone number of a person, and not who sits at the PC', () => {
    const error = new Error(`bad value "欧阳㛃" 13800000001 in ${homedir()}/学校.liuyou`)
    logFault('AB12', 'import', error, join(folder, 'state'))
    expect(logged()).not.toMatch(/欧阳|㛃|13800000001|学校/)
    expect(logged()).not.toContain(`${homedir()}/`)
    expect(logged()).toContain('bad value "□" # in ~/□.liuyou')
  })

  it('adds to what is there, and takes what is no error too', () => {
    logFault('ONE', 'list', new Error('first'), join(folder, 'state'))
    logFault('TWO', 'list', '欧阳㛃', join(folder, 'state'))
    expect(logged()).toMatch(/ONE[\s\S]*TWO[\s\S]*thrown: string/)
  })

  it('does not hide the error when it cannot be written', () => {
    writeFileSync(join(folder, 'in-the-way'), '')
    expect(() => logFault('ONE', 'list', new Error('first'), join(folder, 'in-the-way'))).not.toThrow()
  })

  it.each([
    ['linux', { XDG_STATE_HOME: '/state' }, /^\/state[\\/]liuyou$/],
    ['linux', {}, /\.local[\\/]state[\\/]liuyou$/],
    ['win32', { LOCALAPPDATA: 'C:/Users/x/AppData/Local' }, /AppData\/Local[\\/]Liuyou$/],
    ['darwin', {}, /Library[\\/]Logs[\\/]Liuyou$/],
  ] as const)('stands where %s keeps such things', (platform, environment, place) =>
    expect(stateFolder(environment, platform)).toMatch(place),
  )
})
