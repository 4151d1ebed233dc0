// How the commands of a menu are grouped: what belongs together stands together, what is many and rare in a menu of its own.
import { COMMANDS, type Command, type CommandId, type MenuName } from '#shared/commands'
import type { SubmenuName } from '#shared/texts/menu'

/** Groups of a menu's own: the first word of an id says no more than the menu does. */
const GROUPS: Readonly<Partial<Record<MenuName, readonly (readonly [group: string, ids: RegExp])[]>>> = {
  file: [
    ['begin', /^file\.(?:new|open)$/],
    ['import', /^file\.(?:import|imports|importFolder|watchFolder|paste|sample)$/],
    ['libraries', /^library\.(?:new|open|list|reveal)$/],
    ['export', /^(?:file\.(?:export|print|copy)|collection\.export$|library\.leave$|view\.profiles$)/],
    ['lists', /^(?:names|wordLists)\./],
    ['upkeep', /^library\./],
  ],
  view: [
    [
      'screens',
      /^(?:view\.(?:palette|write|bench|queue|clusters|copies|raw|origin|revisions)|copyedit\.show)$/,
    ],
    ['look', /^view\.(?:sidebar|inspector|outline|typewriter|focus|indent|text\w{1,20}|theme)$/],
    ['split', /^split\./],
    ['go', /^go\./],
    ['search', /^(?:search|queue)\.|^view\.(?:sort|collections)$/],
    ['desk', /^(?:view|person)\./],
  ],
  text: [
    ['text', /^text\./],
    ['insert', /^insert\./],
    ['table', /^table\./],
  ],
  article: [
    ['article', /^article\./],
    ['review', /^review\.|^copyedit\./],
  ],
}

const SUBMENUS: readonly SubmenuName[] = [
  'find',
  'copyedit',
  'suggestion',
  'comment',
  'split',
  'go',
  'insert',
  'table',
  'revision',
  'change',
  'piece',
  'cluster',
  'finding',
]
/** Fewer are not worth a menu of their own. */
const FEW = 4

export interface MenuGroup {
  /** Null: the commands stand in the menu itself, between two lines. */
  readonly submenu: SubmenuName | null
  readonly group: string
  readonly ids: readonly CommandId[]
}

/** Every command of the menu once; groups in the order above, then in that of the table. `without`: those that stand elsewhere. */
export function groupsOf(menu: MenuName, without: readonly CommandId[] = []): readonly MenuGroup[] {
  const named = GROUPS[menu] ?? []
  const groups = new Map<string, CommandId[]>(named.map(([group]) => [group, []]))
  for (const { id, menu: its } of COMMANDS as readonly (Command & { id: CommandId })[]) {
    if (its !== menu || without.includes(id)) continue
    const group = named.find(([, ids]) => ids.test(id))?.[0] ?? id.slice(0, id.indexOf('.'))
    groups.set(group, [...(groups.get(group) ?? []), id])
  }
  return [...groups]
    .filter(([, ids]) => ids.length > 0)
    .map(([group, ids]) => ({
      group,
      ids,
      submenu: ids.length < FEW ? null : (SUBMENUS.find((name) => name === group) ?? null),
    }))
}
