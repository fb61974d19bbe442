import { posix, win32 } from 'node:path'
import { SYNC_SERVICES } from './synced-folders.ts'

/** What surrounds a path: the machine, seen as data. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mounts: readonly Mount[]
  readonly exists: (path: string) => boolean
}

/** A mounted file system, as `/proc/mounts` or `mount` tells it. */
export interface Mount {
  readonly point: string
  readonly type: string
  readonly source: string
}

/**
 * What makes an absolute path unsafe for an archive: the sync service that copies its files while they are being written,
 * or the network share whose locks SQLite cannot rely on (sqlite.org/howtocorrupt.html, 2.1). Null when it is safe.
 */
export function unsafePlace(path: string, around: Surroundings): string | null {
  return networkShare(path, around) ?? networkMount(path, around) ?? syncService(path, around)
}

/** The first safe place, of those where people keep their work; documents themselves are often synchronised. */
export function suggestedPlace(name: string, home: string, around: Surroundings): string {
  const paths = pathsOf(around.platform)
  const root = around.platform === 'win32' ? `${around.env['SystemDrive'] ?? 'C:'}\\Liuyou` : '/srv/liuyou'
  const places = [paths.join(home, 'Documents', name), paths.join(home, name)]
  return places.find((place) => unsafePlace(place, around) === null) ?? paths.join(root, name)
}

/** `\\server\share\…`, also as `\\?\UNC\server\share\…`. A `\\?\C:\…` is only a long path of this PC. */
function networkShare(path: string, { platform }: Surroundings): string | null {
  if (platform !== 'win32') return null
  const [, server, share] =
    /^[\\/]{2}(?:[?.][\\/]UNC[\\/])?([^\\/?.][^\\/]*)[\\/]+([^\\/]+)/i.exec(path) ?? []
  return server && share ? `\\\\${server}\\${share}` : null
}

/** 9p, vboxsf and vmhgfs are folders of the host seen from WSL or a virtual machine: their locks do not hold either. */
const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb(fs|\d)?|afpfs|webdav|davfs\d?|ncpfs|9p|ceph|glusterfs|lustre|afs|vboxsf|(fuse\.)(sshfs|rclone|davfs\d?|glusterfs|smbnetfs|gvfsd-fuse|vmhgfs-fuse))$/

/** A machine whose very root is remote has no other place and was set up so; any other remote mount is refused. */
function networkMount(path: string, { mounts, platform }: Surroundings): string | null {
  const [mount] = mounts
    .filter(({ point }) => isInside(path, point, platform))
    .toSorted((a, b) => b.point.length - a.point.length)
  if (!mount || mount.point === '/' || !NETWORK_TYPES.test(mount.type)) return null
  return `${mount.source} (${mount.type})`
}

function syncService(path: string, around: Surroundings): string | null {
  const folders = foldersAbove(path, around.platform)
  const names = folders.map((folder) => pathsOf(around.platform).basename(folder).normalize('NFC'))
  const service = SYNC_SERVICES.find(
    (candidate) =>
      (candidate.variables ?? []).some((variable) => {
        const root = around.env[variable]
        return root !== undefined && root !== '' && isInside(path, root, around.platform)
      }) ||
      (candidate.names ?? []).some((pattern) => names.some((name) => pattern.test(name))) ||
      (candidate.markers ?? []).some((marker) =>
        folders.some((folder) => around.exists(pathsOf(around.platform).join(folder, marker))),
      ),
  )
  return service?.place ?? null
}

const pathsOf = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix)

/** The path itself and every folder above it. */
function foldersAbove(path: string, platform: NodeJS.Platform): string[] {
  const folders = [path]
  for (let folder = path; ;) {
    const above = pathsOf(platform).dirname(folder)
    if (above === folder) return folders
    folders.push(above)
    folder = above
  }
}

function isInside(path: string, folder: string, platform: NodeJS.Platform): boolean {
  const caseless = platform === 'win32' || platform === 'darwin'
  const seen = (text: string): string => (caseless ? text.toLowerCase() : text)
  const relative = pathsOf(platform).relative(seen(folder), seen(path))
  return relative === '' || !(relative.startsWith('..') || pathsOf(platform).isAbsolute(relative))
}
