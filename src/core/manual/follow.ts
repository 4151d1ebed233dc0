// The manual names the keys that ship; shown are those in force on this machine.
import { COMMANDS, type Command, type CommandId } from '#shared/commands'
import type { KeyMap } from '#shared/key-map'
import type { ManualBlock, ManualLine, ManualSection, ManualText } from '#shared/manual'
import type { Language } from '#shared/settings'
import { commandTexts } from '#shared/texts/commands'
import { manualTexts } from '#shared/texts/manual'
import { keysIn, shippedKeys } from '../keys/key-map'
import { spelledKey } from '../keys/spelled'

type Named = Command & { readonly id: CommandId }

/** What stands for a key: another, none, or itself though some that share it have moved. */
type Followed =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly key: string; readonly moved: readonly Named[] }

function follow(written: string, map: KeyMap): Followed {
  const key = spelledKey(written) ?? written
  const owners = (COMMANDS as readonly Named[]).filter((command) => shippedKeys(command).includes(key))
  const moved = owners.filter((command) => !keysIn(map, command).includes(key))
  if (moved.length === 0) return { kind: 'key', key: written }
  const now = moved.map(
    (command) => keysIn(map, command)[shippedKeys(command).indexOf(key)] ?? keysIn(map, command)[0],
  )
  const [first] = now
  if (moved.length < owners.length || now.some((one) => one !== first))
    return { kind: 'shared', key: written, moved }
  return first === undefined ? { kind: 'none' } : { kind: 'key', key: first }
}

/** The section with the keys in force. Where a key means several things and not all have moved, a sign leads to a note at its end. */
export function followedKeys(section: ManualSection, map: KeyMap, language: Language): ManualSection {
  if (Object.keys(map).length === 0) return section
  const words = manualTexts[language]
  const noted = new Set<Named>()
  const runs = (run: ManualText): ManualLine => {
    if (run.kind !== 'key') return [run]
    const followed = follow(run.text, map)
    if (followed.kind === 'key') return [{ ...run, text: followed.key }]
    if (followed.kind === 'none') return [{ kind: 'em', text: words.noKey }]
    for (const command of followed.moved) noted.add(command)
    return [run, { kind: 'text', text: '*' }]
  }
  const line = (some: ManualLine): ManualLine => some.flatMap(runs)
  const block = (one: ManualBlock): ManualBlock => {
    if (one.kind === 'paragraph' || one.kind === 'heading') return { ...one, line: line(one.line) }
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => item.map(block)) }
    if (one.kind === 'table')
      return { ...one, head: one.head.map(line), rows: one.rows.map((row) => row.map(line)) }
    return one
  }
  const blocks = section.blocks.map(block)
  const keys = section.keys.flatMap((key) => {
    const followed = follow(key, map)
    return followed.kind === 'none' ? [] : [followed.key]
  })
  if (noted.size === 0) return { ...section, keys, blocks }
  const note = [...noted].flatMap((command, n): ManualLine => {
    const [first] = keysIn(map, command)
    const name = `${n === 0 ? '' : ' · '}${commandTexts[language][command.id].replace('…', '')} `
    return [
      { kind: 'text', text: name },
      first === undefined ? { kind: 'em', text: words.noKey } : { kind: 'key', text: first },
    ]
  })
  return {
    ...section,
    keys,
    blocks: [...blocks, { kind: 'paragraph', line: [{ kind: 'text', text: words.ownKeys }, ...note] }],
  }
}
