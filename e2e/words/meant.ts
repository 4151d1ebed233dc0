// What stands on the lengthened screens without marks since it is no word of the interface: each kind with its example.
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'

const NAMES = new Set([
  'Galley',
  'Electron',
  'Chromium',
  'Node.js',
  'SQLite',
  // Profiles that the program comes with, as the library holds them.
  'Website',
  'WeChat account',
  'Newsletter',
  'Print layout',
  'Wire',
  'CMS, plain text',
  'Static site',
  'Proof',
  'For review',
  'Archive',
])

const KINDS: readonly RegExp[] = [
  // Names, files and texts of the sample, which is Chinese: 九原区.txt
  /\p{Script=Han}/u,
  // A key: Ctrl Alt F7, ⇧↵, Space
  /^(?:(?:Ctrl|Alt|Shift|Cmd|Esc|Enter|Del|Delete|Backspace|Space|Tab|[A-Z\d]|F\d{1,2}|[\p{P}\p{S}])(?: |$)){1,5}$/u,
  // A place on the disk, an address within the library, a hash: /home/editor/library/galley.db
  /^\/[^\s]{1,300}$|^[0-9A-Z]{26}$|^[0-9a-f]{64}$/,
  // A charset: UTF-16LE, WINDOWS-1253
  /^[A-Z]{2,8}[-\d]{1,6}[\dA-Z-]{0,10}$/,
  // A date and a time, as the language writes them: Nov 23, 2026, 15:22
  /^[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?:, \d{1,2}:\d{2})?$/,
  // How long ago: 1 min. ago, this minute
  /^\d{1,3} (?:sec|min|hr|day)s?\.? ago$|^this minute$|^now$/,
  // A size or the machine: 1.1 MB, linux x64 6.18, 2 × CPU, 25.3 GB, en-US
  /^[\d.]{1,8} (?:MB|GB|kB)$|^\d{1,9} \([\d.]{1,8} MB\)$|^(?:linux|darwin|win32) |^\d{1,3} × |^[a-z]{2}-[A-Z]{2}$|^enough \(/,
  // A file's name in a pattern: {headline}, Reservoir opens its gates at nine.html
  /^\{\w{1,20}\}$|\.html$/,
]

const channels = new Set(
  DEFAULT_CHANNELS.flatMap(({ name, limits }) => [name.en, ...limits.map(({ sourceNote }) => sourceNote.en)]),
)

export function isMeant(words: string): boolean {
  if (words.includes('⟦') || NAMES.has(words) || KINDS.some((kind) => kind.test(words))) return true
  return words.split(' · ').every((part) => channels.has(part))
}
