// Whether a place is looked after by a sync client or lies on a network drive: a database there is easily torn or doubled.

export type Platform = 'linux' | 'darwin' | 'win32'

export interface Surroundings {
  readonly platform: Platform
  /** Absolute path of the user's own folder. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Names that sync clients leave in a folder above the place, e.g. `.stfolder`; only those that are there. */
  readonly markers: readonly string[]
  /** What `statfs` says of the disk on Linux; null elsewhere. */
  readonly fsType: number | null
}

export interface Synced {
  readonly kind: 'synced' | 'network'
  /** Who looks after it, as people call it. */
  readonly by: string
}

/** A folder of that name, e.g. `OneDrive - 日报社`; none can match the same characters twice. */
const FOLDERS: readonly (readonly [by: string, name: RegExp])[] = [
  ['iCloud', /^(?:iCloudDrive|iCloud Drive|Mobile Documents|iCloud~.*)$/i],
  ['OneDrive', /^(?:OneDrive|OneDrive[ -].*|SkyDrive)$/i],
  ['Dropbox', /^(?:Dropbox|Dropbox[ -].*)$/i],
  ['Google Drive', /^(?:Google ?Drive|GoogleDrive-.*|My Drive|我的云端硬盘|DriveFS)$/i],
  ['坚果云', /^(?:Nutstore|Nutstore Files|NutstoreFiles|\.?坚果云|我的坚果云)$/i],
  ['百度网盘', /^(?:BaiduSyncdisk|BaiduNetdiskWorkspace|BaiduYun|百度网盘同步空间|百度云同步盘)$/i],
  ['WPS 云盘', /^(?:WPSDrive|WPS Cloud Files|WPS云盘|WPS网盘)$/i],
  ['微云', /^(?:微云同步助手|WeiyunDisk)$/i],
  ['Syncthing', /^(?:Syncthing)$/i],
  ['Nextcloud', /^(?:Nextcloud|ownCloud|Seafile|Seadrive)$/i],
  ['Box', /^(?:Box|Box Sync|Box-Box)$/],
  ['MEGA', /^(?:MEGA|MEGAsync)$/],
  ['pCloud', /^(?:pCloud ?Drive)$/i],
]
const MARKERS: Readonly<Record<string, string>> = {
  '.stfolder': 'Syncthing',
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.sync': 'Resilio Sync',
  '.nutstore': '坚果云',
  '.tmp.drivedownload': 'Google Drive',
}
export const SYNC_MARKERS: readonly string[] = Object.keys(MARKERS)

/** Magic numbers of `statfs`, man 2 statfs. FUSE may be a local disk too: it is asked about all the same. */
const NETWORKS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c36400, 'Ceph'],
])

const VARIABLES: readonly (readonly [name: string, by: string])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
]

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/\/$/, '').toLowerCase()
const isBelow = (path: string, folder: string): boolean =>
  folder !== '' && (plain(path) === plain(folder) || plain(path).startsWith(`${plain(folder)}/`))

/** E.g. `\\server\share\galley.db` and its long form `\\?\UNC\server\share`, but not `\\?\C:\Galley`. */
const isUnc = (path: string): boolean =>
  /^[\\/]{2}(?![?.][\\/])/.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)

/** Null for a place that nobody looks after, as far as can be seen. `path` is absolute, all links followed. */
export function syncedBy(path: string, around: Surroundings): Synced | null {
  const { platform, home, env, markers, fsType } = around
  if (platform === 'win32' && isUnc(path)) return { kind: 'network', by: 'UNC' }
  const network = fsType === null ? undefined : NETWORKS.get(fsType >>> 0)
  if (network !== undefined) return { kind: 'network', by: network }
  if (platform === 'darwin' && /^\/(?:Network|net)\//.test(path)) return { kind: 'network', by: 'NFS' }
  for (const [name, by] of VARIABLES) if (isBelow(path, env[name] ?? '')) return { kind: 'synced', by }
  for (const name of markers) {
    const by = MARKERS[name]
    if (by !== undefined) return { kind: 'synced', by }
  }
  if (isBelow(path, `${home}/Sync`)) return { kind: 'synced', by: 'Syncthing' }
  // The file itself may be called anything.
  const folders = path.split(platform === 'win32' ? /[\\/]/ : '/').slice(0, -1)
  for (const folder of folders)
    for (const [by, name] of FOLDERS) if (name.test(folder)) return { kind: 'synced', by }
  return null
}
