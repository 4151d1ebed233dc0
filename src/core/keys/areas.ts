// Where a command's keys act, so that two commands of one place are known to be after the same key.
import { needOf } from '#shared/command-needs'
import type { Command, CommandId } from '#shared/commands'
import type { KeyArea } from '#shared/key-map'

const MODES = ['bench', 'queue', 'clusters', 'revisions', 'origin'] as const

/** Commands that several places have. */
const IN: Readonly<Partial<Record<CommandId, readonly KeyArea[]>>> = {
  'help.keys': ['list', ...MODES],
  'edit.undo': ['list', ...MODES],
  'edit.stop': ['list', ...MODES],
  'edit.filter': ['list', 'queue'],
  'view.sort': ['list', 'queue', 'clusters'],
  'article.open': ['list', 'queue', 'clusters'],
  'headline.next': ['bench', 'queue'],
  'headline.previous': ['bench', 'queue'],
  'headline.approve': ['bench', 'queue'],
  'headline.return': ['bench', 'queue'],
  'headline.defer': ['bench', 'queue'],
  'headline.undo': ['bench', 'queue'],
  'headline.similar': ['bench', 'queue'],
  'headline.takeNext': ['bench', 'queue'],
  'headline.takeStep': ['bench', 'queue'],
  'headline.assign': ['bench', 'queue'],
  'headline.new': ['bench', 'clusters'],
}

export function areasOf(command: Command): readonly KeyArea[] {
  if (command.within !== undefined) return [command.within]
  if (command.scope === 'text') return ['everywhere']
  const id = command.id as CommandId
  const known = IN[id]
  if (known !== undefined) return known
  if (command.scope === 'list') return ['list']
  const need = needOf(id)
  if (need === 'revisions' || need === 'origin' || need === 'queue' || need === 'clusters') return [need]
  return ['bench']
}

/** Where both act; what acts everywhere yields to a part of the window that has keys of its own. */
export function sharedAreas(one: readonly KeyArea[], other: readonly KeyArea[]): readonly KeyArea[] {
  const everywhere = (areas: readonly KeyArea[]): boolean => areas.includes('everywhere')
  const isPart = (areas: readonly KeyArea[]): boolean =>
    ['page', 'body', 'copyedit'].some((part) => (areas as readonly string[]).includes(part))
  if (everywhere(one) && everywhere(other)) return one
  if ([...one, ...other].includes('page') && [...one, ...other].includes('body')) return ['body']
  if (everywhere(one)) return isPart(other) ? [] : other
  if (everywhere(other)) return isPart(one) ? [] : one
  return one.filter((area) => other.includes(area))
}
