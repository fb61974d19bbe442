import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Mount } from './unsafe-place.ts'

/**
 * The file systems mounted on this machine; none where the system does not tell. On Windows they are not needed: the real
 * path of a mapped drive is that of its share.
 */
export async function readMounts(): Promise<Mount[]> {
  if (process.platform === 'linux')
    return linuxMounts(await readFile('/proc/self/mounts', 'utf8').catch(() => ''))
  if (process.platform === 'darwin') {
    const said = await promisify(execFile)('/sbin/mount').catch(() => ({ stdout: '' }))
    return macMounts(said.stdout)
  }
  return []
}

/** Lines such as `server:/export /mnt/nas nfs4 rw 0 0`; a space in a name is written `\040`. */
export function linuxMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [source, point, type] = line.split(' ').map(withoutEscapes)
    return source && point && type ? [{ source, point, type }] : []
  })
}

/** Lines such as `//someone@nas/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function macMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, source, point, type] = /^(.+?) on (.+) \((\w+)[,)]/.exec(line) ?? []
    return source && point && type ? [{ source: source.replace(/^\/\/[^@/]*@/, '//'), point, type }] : []
  })
}

const withoutEscapes = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
