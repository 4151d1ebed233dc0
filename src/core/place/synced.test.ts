// Places of sync clients and network drives on three systems, and those that only look alike.
import { describe, expect, it } from 'vitest'
import { syncedBy, type Surroundings } from './synced'

const LINUX: Surroundings = { platform: 'linux', home: '/home/li', env: {}, markers: [], fsType: 0xef53 }
const MAC: Surroundings = { platform: 'darwin', home: '/Users/li', env: {}, markers: [], fsType: null }
const WINDOWS: Surroundings = { platform: 'win32', home: 'C:\\Users\\li', env: {}, markers: [], fsType: null }

const cases: readonly (readonly [string, Surroundings, string | null])[] = [
  ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/galley.db', MAC, 'iCloud'],
  ['/Users/li/Library/CloudStorage/Dropbox/编务/galley.db', MAC, 'Dropbox'],
  ['/Users/li/Library/CloudStorage/OneDrive-日报社/galley.db', MAC, 'OneDrive'],
  ['/Users/li/Library/CloudStorage/GoogleDrive-li@example.org/My Drive/galley.db', MAC, 'Google Drive'],
  ['/Users/li/Nutstore Files/galley.db', MAC, '坚果云'],
  ['/Network/Servers/press/galley.db', MAC, 'NFS'],
  ['C:\\Users\\li\\iCloudDrive\\galley.db', WINDOWS, 'iCloud'],
  ['C:\\Users\\li\\OneDrive - 日报社\\文档\\galley.db', WINDOWS, 'OneDrive'],
  ['D:\\云\\galley.db', { ...WINDOWS, env: { OneDriveCommercial: 'D:\\云' } }, 'OneDrive'],
  ['d:/云/编务/galley.db', { ...WINDOWS, env: { OneDrive: 'D:\\云\\' } }, 'OneDrive'],
  ['C:\\Users\\li\\Dropbox (Press)\\galley.db', WINDOWS, 'Dropbox'],
  ['G:\\我的云端硬盘\\galley.db', WINDOWS, 'Google Drive'],
  ['D:\\我的坚果云\\galley.db', WINDOWS, '坚果云'],
  ['D:\\BaiduSyncdisk\\galley.db', WINDOWS, '百度网盘'],
  ['D:\\百度网盘同步空间\\编务\\galley.db', WINDOWS, '百度网盘'],
  ['D:\\WPS云盘\\galley.db', WINDOWS, 'WPS 云盘'],
  ['\\\\server\\press\\galley.db', WINDOWS, 'UNC'],
  ['\\\\?\\UNC\\server\\press\\galley.db', WINDOWS, 'UNC'],
  ['//server/press/galley.db', WINDOWS, 'UNC'],
  ['/home/li/Dropbox/galley.db', LINUX, 'Dropbox'],
  ['/home/li/Sync/galley.db', LINUX, 'Syncthing'],
  ['/home/li/编务/galley.db', { ...LINUX, markers: ['.stfolder'] }, 'Syncthing'],
  ['/home/li/Nextcloud/galley.db', LINUX, 'Nextcloud'],
  ['/mnt/press/galley.db', { ...LINUX, fsType: 0x6969 }, 'NFS'],
  // `statfs` may give the number with its sign.
  ['/mnt/press/galley.db', { ...LINUX, fsType: 0xff534d42 | 0 }, 'CIFS'],
  ['/run/user/1000/gvfs/galley.db', { ...LINUX, fsType: 0x65735546 }, 'FUSE'],
  // Only look alike.
  ['/home/li/.config/Galley/library/galley.db', LINUX, null],
  ['/home/li/Dropbox.db', LINUX, null],
  ['/home/li/dropboxes/galley.db', LINUX, null],
  ['/home/li/Synchron/galley.db', LINUX, null],
  ['/Users/li/Library/Application Support/Galley/library/galley.db', MAC, null],
  ['C:\\Users\\li\\AppData\\Roaming\\Galley\\library\\galley.db', WINDOWS, null],
  ['\\\\?\\C:\\Galley\\galley.db', WINDOWS, null],
  ['D:\\云端稿件\\galley.db', { ...WINDOWS, env: { OneDrive: 'D:\\云' } }, null],
  ['/home/li/编务/OneDriver/galley.db', LINUX, null],
]

describe('P23 where a library lies', () => {
  it.each(cases)('%s', (path, around, by) => {
    expect(syncedBy(path, around)?.by ?? null).toBe(by)
  })
})
