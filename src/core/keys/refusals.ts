// Keys that cannot be given to a command, with the reason: they are the system's, every text's, or a place's own.
import type { Command } from '#shared/commands'
import type { KeyPlatform, KeyRefusal } from '#shared/key-map'
import { areasOf } from './areas'
import { isSingle, partsOf, spelledKey } from './spelled'

type Reserved = Readonly<Partial<Record<KeyRefusal, readonly string[]>>>

const ctrl = (...names: readonly string[]): readonly string[] => names.map((name) => `CmdOrCtrl+${name}`)

const EVERYWHERE: Reserved = {
  edit: ctrl('Z', 'Shift+Z', 'X', 'C', 'V', 'A'),
  zoom: ctrl('0', 'Plus', '-', '='),
  focus: ['Tab', 'Shift+Tab', 'CmdOrCtrl+Tab', 'CmdOrCtrl+Shift+Tab'],
  inputMethod: ctrl('Space'),
}
const THERE: Readonly<Record<KeyPlatform, Reserved>> = {
  mac: {
    window: ctrl('Q', 'W', 'M', 'H', 'Alt+H', '`'),
    system: [
      'CmdOrCtrl+Alt+Escape',
      'CmdOrCtrl+Alt+Space',
      ...ctrl('Shift+3', 'Shift+4', 'Shift+5', '#', '$', '%'),
    ],
  },
  windows: {
    edit: ctrl('Y'),
    window: ['Alt+F4', 'Alt+Space', ...ctrl('W')],
    system: ['Alt+Tab', 'Alt+Shift+Tab', 'Alt+Escape', ...ctrl('Escape', 'Shift+Escape', 'Alt+Delete')],
    inputMethod: ctrl('Shift+Space'),
  },
  linux: {
    edit: ctrl('Y'),
    window: ['Alt+F4', 'Alt+Space', ...ctrl('W', 'Q')],
    system: [
      'Alt+Tab',
      'Alt+Shift+Tab',
      'Alt+F1',
      'Alt+F2',
      // Desktops move and resize windows by these.
      'Alt+F7',
      'Alt+F8',
      'CmdOrCtrl+Alt+Delete',
      ...Array.from({ length: 12 }, (_, n) => `CmdOrCtrl+Alt+F${n + 1}`),
    ],
    inputMethod: ctrl('Shift+Space'),
  },
}

// Ctrl and Option with arrows walk by words, with these keys they delete by them; Home and End lead to the ends.
const CARET = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|Backspace|Delete)$/
const OF_LIST = new Set(['Home', 'End', 'PageUp', 'PageDown', 'Space', 'Shift+Space', 'Shift+J', 'Shift+K'])

/** Why no command can have the key on that system; null if one can. */
export function reservedKey(key: string, platform: KeyPlatform): KeyRefusal | null {
  if (spelledKey(key) === undefined) return 'unknown'
  for (const table of [EVERYWHERE, THERE[platform]])
    for (const [why, keys] of Object.entries(table) as [KeyRefusal, readonly string[]][])
      if (keys.includes(key)) return why
  const { command, alt, name } = partsOf(key)
  if (CARET.test(name) && command !== alt && !(alt && /^Arrow(?:Up|Down)$/.test(name))) return 'caret'
  return null
}

/** Why this command cannot have the key; null if it can. What it ships with it always can. */
export function refusedKey(command: Command, key: string, platform: KeyPlatform): KeyRefusal | null {
  if (key === command.key || key === command.also) return null
  const reserved = reservedKey(key, platform)
  if (reserved !== null) return reserved
  const { command: held, name } = partsOf(key)
  if (command.scope === 'text') return isSingle(key) ? 'types' : null
  if (held) return null
  const areas = areasOf(command)
  if (/^(?:Shift\+)?[1-9]$/.test(key) && areas.includes('bench')) return 'digits'
  if (areas.includes('list') && (OF_LIST.has(key) || (name.startsWith('Arrow') && key.startsWith('Shift+'))))
    return 'list'
  return null
}
