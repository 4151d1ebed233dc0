// The fuses of an Electron binary: switches in the executable itself that turn abilities off for good.
// https://www.electronjs.org/docs/latest/tutorial/fuses

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire, version 1. */
const FUSES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
] as const
type Fuse = (typeof FUSES)[number]

/** `removed`: this Electron no longer has it. */
type FuseState = 'on' | 'off' | 'removed'

/** What a Galley that is handed out has. */
export const WANTED: Readonly<Record<Fuse, FuseState>> = {
  RunAsNode: 'off',
  EnableCookieEncryption: 'on',
  EnableNodeOptionsEnvironmentVariable: 'off',
  EnableNodeCliInspectArguments: 'off',
  EnableEmbeddedAsarIntegrityValidation: 'on',
  OnlyLoadAppFromAsar: 'on',
  LoadBrowserProcessSpecificV8Snapshot: 'off',
  GrantFileProtocolExtraPrivileges: 'off',
  WasmTrapHandlers: 'on',
}

const STATES: Readonly<Record<number, FuseState>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' }

/**
 * One wire for each architecture in the file (a universal binary has two): after the sentinel a byte with its
 * version, one with its length, one for each fuse. Throws where there is none, or one of another version.
 */
export function readFuses(binary: Buffer): Readonly<Partial<Record<Fuse, FuseState>>>[] {
  const wires: Partial<Record<Fuse, FuseState>>[] = []
  for (let at = binary.indexOf(SENTINEL); at >= 0; at = binary.indexOf(SENTINEL, at + 1)) {
    const [version, length = 0] = binary.subarray(at + SENTINEL.length)
    if (version !== 1) throw new Error(`fuses of version ${version}, not 1`)
    const states = binary.subarray(at + SENTINEL.length + 2, at + SENTINEL.length + 2 + length)
    wires.push(
      Object.fromEntries(
        FUSES.slice(0, length).map((fuse, n) => [fuse, STATES[states[n] ?? 0] ?? 'removed']),
      ) as Partial<Record<Fuse, FuseState>>,
    )
  }
  if (wires.length === 0) throw new Error('no fuses in this file: it is no Electron')
  return wires
}

/** A line for each fuse that is not as wanted; empty: all is well. A fuse that Electron has removed is well. */
export function wrongFuses(binary: Buffer): string[] {
  return readFuses(binary).flatMap((wire) =>
    FUSES.filter((fuse) => wire[fuse] !== WANTED[fuse] && wire[fuse] !== 'removed').map(
      (fuse) => `${fuse} is ${wire[fuse] ?? 'not known to this Electron'}, wanted ${WANTED[fuse]}`,
    ),
  )
}
