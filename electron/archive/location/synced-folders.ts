/** A service that synchronises folders, and how its folders are known. */
interface SyncService {
  /** Its name as its users know it. */
  readonly place: string
  /** Folders of these names are synchronised, with all that lies in them; case does not count. */
  readonly names?: readonly RegExp[]
  /** Environment variables that hold the path of the synchronised folder. */
  readonly variables?: readonly string[]
  /** Names that the service itself puts into folders that it synchronises. */
  readonly markers?: readonly string[]
}

/**
 * Names and markers as they stand in people's paths and in other programs' lists of them. Left out because they are not
 * what they seem: `.nutstore` and `.dropbox` are settings in the home folder, which is not synchronised for that;
 * `BaiduNetdiskDownload` only receives downloads; `desktop.ini` is in any folder of Windows.
 */
export const SYNC_SERVICES: readonly SyncService[] = [
  {
    place: 'OneDrive',
    names: [/^onedrive( - .+)?$/i],
    variables: ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'],
  },
  { place: 'WPS 云盘 (WPS Drive)', names: [/^(wpsdrive|wps ?(企业)?[云网]盘|wps cloud files)$/i] },
  { place: '坚果云 (Nutstore)', names: [/^(我的坚果云|坚果云(-.+)?|nutstore( files)?)$/i] },
  {
    place: '百度网盘 (Baidu Netdisk)',
    names: [/^(baidusyncdisk|baidunetdisk(workspace)?|百度网盘(同步空间)?)$/i],
  },
  { place: '阿里云盘 (Aliyun Drive)', names: [/^(adrive|aliyundrive|阿里云盘)$/i] },
  { place: 'iCloud Drive', names: [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i] },
  { place: 'Dropbox', names: [/^dropbox( \(.+\))?$/i], markers: ['.dropbox.cache'] },
  {
    place: 'Google Drive',
    names: [/^(google ?drive(-.+)?|google 云端硬盘|my drive|我的云端硬[盘盤])$/i],
    markers: ['.shortcut-targets-by-id', '.tmp.drivedownload', '.tmp.driveupload'],
  },
  { place: 'Synology Drive', names: [/^synologydrive$/i], markers: ['.SynologyWorkingDirectory'] },
  { place: 'Syncthing', markers: ['.stfolder'] },
  // macOS keeps what any service gives it there (the File Provider folders)
  { place: 'CloudStorage', names: [/^cloudstorage$/i] },
]
