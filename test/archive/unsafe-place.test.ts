import { describe, expect, it } from 'vitest'
import { linuxMounts, macMounts } from '../../electron/archive/location/mounts.ts'
import {
  suggestedPlace,
  type Surroundings,
  unsafePlace,
} from '../../electron/archive/location/unsafe-place.ts'

const machine = (platform: NodeJS.Platform, more: Partial<Surroundings> = {}): Surroundings => ({
  platform,
  env: {},
  mounts: [],
  exists: () => false,
  ...more,
})

const windows = machine('win32', {
  env: { OneDrive: 'D:\\云', OneDriveCommercial: '', SystemDrive: 'C:' },
})
const mac = machine('darwin', {
  mounts: macMounts(
    [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//teacher@nas.local/school on /Volumes/school (smbfs, nodev, nosuid, mounted by teacher)',
      '/dev/disk4s1 on /Volumes/USB (msdos, local, nodev)',
    ].join('\n'),
  ),
})
const linux = machine('linux', {
  mounts: linuxMounts(
    [
      '/dev/vda / ext4 rw,relatime 0 0',
      'nas:/export /mnt/nas nfs4 rw 0 0',
      '//server/share /mnt/two\\040words cifs rw 0 0',
      'me@host: /home/me/remote fuse.sshfs rw 0 0',
      'C:\\134 /mnt/c 9p rw 0 0',
      '/dev/sdb1 /mnt/nas/local ext4 rw 0 0',
      'tmpfs /tmp tmpfs rw 0 0',
    ].join('\n'),
  ),
})

describe('a folder is unsafe for an archive', () => {
  it.each([
    ['C:\\Users\\zhang\\OneDrive\\档案.liuyou', 'OneDrive'],
    ['C:\\Users\\zhang\\OneDrive - 实验小学\\a.liuyou', 'OneDrive'],
    ['D:\\云\\学校\\a.liuyou', 'OneDrive'],
    ['d:\\云\\a.liuyou', 'OneDrive'],
    ['C:\\Users\\zhang\\WPSDrive\\29969771\\WPS云盘\\a.liuyou', 'WPS 云盘 (WPS Drive)'],
    ['C:\\Users\\zhang\\WPSDrive\\1755855549\\WPS企业云盘\\a.liuyou', 'WPS 云盘 (WPS Drive)'],
    ['E:\\Documents\\WPS Cloud Files\\1054253139\\a.liuyou', 'WPS 云盘 (WPS Drive)'],
    ['F:/我的坚果云/a.liuyou', '坚果云 (Nutstore)'],
    ['C:\\Users\\zhang\\Nutstore\\1\\a.liuyou', '坚果云 (Nutstore)'],
    ['D:\\BaiduSyncdisk\\学校\\a.liuyou', '百度网盘 (Baidu Netdisk)'],
    ['E:\\BaiduNetdiskWorkspace\\a.liuyou', '百度网盘 (Baidu Netdisk)'],
    ['D:\\阿里云盘\\a.liuyou', '阿里云盘 (Aliyun Drive)'],
    ['C:\\Users\\zhang\\iCloudDrive\\a.liuyou', 'iCloud Drive'],
    ['C:\\Users\\zhang\\Dropbox (学校)\\a.liuyou', 'Dropbox'],
    ['G:\\我的云端硬盘\\a.liuyou', 'Google Drive'],
    ['G:\\My Drive\\a.liuyou', 'Google Drive'],
    ['D:\\SynologyDrive\\a.liuyou', 'Synology Drive'],
    ['\\\\nas\\学校\\a.liuyou', '\\\\nas\\学校'],
    ['//nas/school/a.liuyou', '\\\\nas\\school'],
    ['\\\\?\\UNC\\nas\\school\\a.liuyou', '\\\\nas\\school'],
    ['\\\\wsl.localhost\\Ubuntu\\home\\a.liuyou', '\\\\wsl.localhost\\Ubuntu'],
  ])('on Windows: %s', (path, place) => {
    expect(unsafePlace(path, windows)).toBe(place)
  })

  it.each([
    ['/Users/zhang/Library/Mobile Documents/com~apple~CloudDocs/a.liuyou', 'iCloud Drive'],
    ['/Users/zhang/Library/CloudStorage/坚果云-452858265@qq.com/我的坚果云/a.liuyou', '坚果云 (Nutstore)'],
    ['/Users/zhang/Library/CloudStorage/OneDrive-Personal/a.liuyou', 'CloudStorage'],
    ['/Users/zhang/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/a.liuyou', 'Google Drive'],
    ['/Volumes/school/a.liuyou', '//nas.local/school (smbfs)'],
    ['/volumes/SCHOOL/a.liuyou', '//nas.local/school (smbfs)'],
  ])('on macOS: %s', (path, place) => {
    expect(unsafePlace(path, mac)).toBe(place)
  })

  it.each([
    ['/mnt/nas/a.liuyou', 'nas:/export (nfs4)'],
    ['/mnt/nas', 'nas:/export (nfs4)'],
    ['/mnt/two words/a.liuyou', '//server/share (cifs)'],
    ['/home/me/remote/a.liuyou', 'me@host: (fuse.sshfs)'],
    ['/mnt/c/Users/zhang/a.liuyou', 'C:\\ (9p)'],
    ['/home/me/Nutstore Files/a.liuyou', '坚果云 (Nutstore)'],
    ['/home/me/dropbox/a.liuyou', 'Dropbox'],
  ])('on Linux: %s', (path, place) => {
    expect(unsafePlace(path, linux)).toBe(place)
  })

  it.each([
    ['.dropbox.cache', 'Dropbox'],
    ['.tmp.drivedownload', 'Google Drive'],
    ['.shortcut-targets-by-id', 'Google Drive'],
    ['.SynologyWorkingDirectory', 'Synology Drive'],
    ['.stfolder', 'Syncthing'],
  ])('below a folder in which a service has put %s', (marker, place) => {
    const marked = machine('linux', { exists: (path) => path === `/home/me/工作/${marker}` })
    expect(unsafePlace('/home/me/工作/学校/a.liuyou', marked)).toBe(place)
    expect(unsafePlace('/home/me/工作', marked)).toBe(place)
    expect(unsafePlace('/home/me/工', marked)).toBeNull()
  })
})

describe('a folder is safe for an archive', () => {
  it.each([
    'C:\\Users\\zhang\\Documents\\学校.liuyou',
    'D:\\档案\\OneDrive 的备份\\a.liuyou',
    'D:\\云盘外\\a.liuyou',
    'D:\\云上\\a.liuyou',
    'C:\\Users\\zhang\\Documents\\BaiduNetdiskDownload\\a.liuyou',
    '\\\\?\\C:\\Users\\zhang\\a.liuyou',
    'E:\\',
  ])('on Windows: %s', (path) => {
    expect(unsafePlace(path, windows)).toBeNull()
  })

  it.each([
    '/home/me/学校.liuyou',
    '/tmp/a.liuyou',
    '/mnt/nas/local/a.liuyou',
    '/mnt/nas2/a.liuyou',
    '/home/me/remotely/a.liuyou',
    '/',
  ])('on Linux: %s', (path) => {
    expect(unsafePlace(path, linux)).toBeNull()
  })

  it('on a memory stick', () => {
    expect(unsafePlace('/Volumes/USB/a.liuyou', mac)).toBeNull()
  })

  it('beside the settings that Nutstore and Dropbox keep in every home folder', () => {
    const home = machine('linux', { exists: (path) => /^\/home\/me\/\.(nutstore|dropbox)$/.test(path) })
    expect(unsafePlace('/home/me/Documents/a.liuyou', home)).toBeNull()
  })

  it('on a machine whose whole disk is remote: it has no other', () => {
    const diskless = machine('linux', { mounts: linuxMounts('none / 9p rw 0 0\nnas:/e /mnt/nas nfs rw 0 0') })
    expect(unsafePlace('/home/me/a.liuyou', diskless)).toBeNull()
    expect(unsafePlace('/mnt/nas/a.liuyou', diskless)).toBe('nas:/e (nfs)')
  })
})

describe('the place that is suggested instead', () => {
  it.each([
    ['linux', '/home/me', {}, '/home/me/Documents/a.liuyou'],
    ['win32', 'C:\\Users\\z', {}, 'C:\\Users\\z\\Documents\\a.liuyou'],
    ['win32', 'C:\\Users\\z', { OneDrive: 'C:\\Users\\z\\Documents' }, 'C:\\Users\\z\\a.liuyou'],
    ['win32', 'C:\\OneDrive\\z', { SystemDrive: 'D:' }, 'D:\\Liuyou\\a.liuyou'],
    ['win32', '\\\\server\\homes\\z', {}, 'C:\\Liuyou\\a.liuyou'],
  ] as const)('on %s with the home folder %s', (platform, home, env, place) => {
    expect(suggestedPlace('a.liuyou', home, machine(platform, { env }))).toBe(place)
  })
})

describe('what the system says of its mounts', () => {
  it('is read line by line, with escapes, and without the name of the user', () => {
    expect(linuxMounts('a\\040b /c\\011d ext4 rw 0 0\n\nbroken\n')).toEqual([
      { source: 'a b', point: '/c\td', type: 'ext4' },
    ])
    expect(macMounts('//me@nas/a b on /Volumes/a b (smbfs, nodev)\nnonsense')).toEqual([
      { source: '//nas/a b', point: '/Volumes/a b', type: 'smbfs' },
    ])
  })
})
