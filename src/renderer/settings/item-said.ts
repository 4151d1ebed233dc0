// An item of a file of settings in words: what it is called, what it is set to.
import { channelsWith } from '#core/headline/channel-edits'
import { DEFAULT_CHANNELS } from '#core/headline/default-channels'
import { commandOf, keysIn } from '#core/keys/key-map'
import type { PlannedItem } from '#core/settings/planned'
import { SHIPPED_PROFILES } from '#core/publish/shipped-profiles'
import type { Channel, ChannelEdit } from '#shared/channel'
import type { CommandId } from '#shared/commands'
import type { OwnCopyProfile } from '#shared/copy-profile'
import type { DeskPart } from '#shared/desk-file'
import { PREFERENCES } from '#shared/preferences'
import type { Language } from '#shared/settings'
import { channelsTexts } from '#shared/texts/channels'
import { checksTexts } from '#shared/texts/checks'
import { commandTexts } from '#shared/texts/commands'
import { copyeditTexts } from '#shared/texts/copyedit'
import { deskFileTexts } from '#shared/texts/desk-file'
import { formatTexts } from '#shared/texts/formats'
import { keyMapTexts } from '#shared/texts/key-map'
import { preferenceTexts } from '#shared/texts/preferences'
import { reviewRuleTexts } from '#shared/texts/review-rule'
import { settingsTexts } from '#shared/texts/settings'
import { printedKey } from '../commands'
import { valueSaid } from './value-said'

type Of<P extends DeskPart> = Extract<PlannedItem, { part: P }>['value']

const channelOf = (key: string, edit: ChannelEdit | null): Channel | undefined =>
  channelsWith(DEFAULT_CHANNELS, new Map(edit === null ? [] : [[key, edit]])).find((one) => one.key === key)

function channelSaid(key: string, edit: ChannelEdit, language: Language): string {
  const words = deskFileTexts[language]
  const { fields, units } = channelsTexts[language]
  const channel = channelOf(key, edit)
  const bounds = (min: number | null, max: number | null): string => {
    const [from, to] = [min?.toLocaleString(language), max?.toLocaleString(language)]
    if (from !== undefined && to !== undefined) return `${from}–${to}`
    return to !== undefined ? `≤ ${to}` : from !== undefined ? `≥ ${from}` : ''
  }
  return [
    channel?.enabled === true ? words.shown : words.hidden,
    ...(channel?.limits ?? []).map(({ field, min, max, unit }) =>
      words.limit(fields[field], bounds(min, max), units[unit]),
    ),
  ].join(words.between)
}

function ruleSaid({ on, steps }: Of<'reviewRule'>, language: Language): string {
  const words = settingsTexts[language]
  const said = steps.map(({ name, who }) => (who.length === 0 ? name : `${name} (${who.join(', ')})`))
  return `${on ? words.on : words.off} · ${said.join(reviewRuleTexts[language].arrow)}`
}

function copyProfileSaid(profile: Of<'copyProfiles'>, language: Language): string {
  const { id: _id, name: _name, base, on, off, severities, ...more } = profile
  const changes = on.length + off.length + Object.keys(severities).length + Object.keys(more).length
  return deskFileTexts[language].based(copyeditTexts[language].profiles[base], changes)
}

/** What an item is called. */
export function itemName(item: PlannedItem, language: Language): string {
  switch (item.part) {
    case 'settings': {
      const known = PREFERENCES.find(({ id }) => id === item.key)
      if (known !== undefined) return preferenceTexts[language][known.id].name
      return Object.entries(settingsTexts[language].others).find(([one]) => one === item.key)?.[1] ?? item.key
    }
    case 'copyProfiles':
      return item.value.name
    case 'checks':
      return checksTexts[language].whys[item.key].name
    case 'channels':
      return channelOf(item.key, item.value)?.name[language] || item.key
    case 'exportProfiles': {
      const said = item.value.profile ?? SHIPPED_PROFILES.find(({ key }) => key === item.key)
      return said?.name[language] ?? item.key
    }
    case 'people':
      return item.key
    case 'reviewRule':
      return deskFileTexts[language].rule
    case 'keys':
      return commandTexts[language][item.key as CommandId].replace('…', '')
  }
}

type Said = {
  readonly [P in DeskPart]: { readonly part: P; readonly key: string; readonly value: Of<P> }
}[DeskPart]

/** `own`: the desk's own styles of copyediting and those that come along. */
function said(item: Said, language: Language, own: readonly OwnCopyProfile[]): string {
  const words = deskFileTexts[language]
  const settings = settingsTexts[language]
  switch (item.part) {
    case 'settings':
      return valueSaid(item.key, item.value, language, own)
    case 'copyProfiles':
      return copyProfileSaid(item.value, language)
    case 'checks': {
      const { enabled, severity } = item.value
      if (enabled === false) return settings.off
      return severity === undefined ? settings.on : checksTexts[language].severities[severity]
    }
    case 'channels':
      return channelSaid(item.key, item.value, language)
    case 'exportProfiles': {
      if (item.value.removed) return words.removed
      const profile = item.value.profile ?? SHIPPED_PROFILES.find(({ key }) => key === item.key)
      return profile === undefined ? '' : `${formatTexts[language].names[profile.format]} · ${profile.naming}`
    }
    case 'people':
      return [item.value.role || settings.empty, ...(item.value.active ? [] : [words.left])].join(
        words.between,
      )
    case 'reviewRule':
      return ruleSaid(item.value, language)
    case 'keys':
      return item.value.length === 0
        ? keyMapTexts[language].noKey
        : item.value.map((key) => printedKey(key)).join('  ')
  }
}

/** What ships, for items that say what is other than shipped; null: nothing ships. */
function shipped(item: PlannedItem, language: Language): string | null {
  if (item.part === 'channels')
    return channelOf(item.key, null) === undefined ? null : channelSaid(item.key, {}, language)
  if (item.part === 'checks') return settingsTexts[language].on
  if (item.part === 'keys') {
    const command = commandOf(item.key)
    return command === undefined
      ? null
      : said({ part: 'keys', key: item.key, value: [...keysIn({}, command)] }, language, [])
  }
  if (item.part !== 'exportProfiles' || !SHIPPED_PROFILES.some(({ key }) => key === item.key)) return null
  return said({ ...item, value: { profile: null, place: null, removed: false } }, language, [])
}

/** `before` is null where there is nothing of it yet. */
export function itemSaid(
  item: PlannedItem,
  language: Language,
  own: readonly OwnCopyProfile[],
): { readonly before: string | null; readonly after: string } {
  return {
    before:
      item.before === null
        ? shipped(item, language)
        : said({ part: item.part, key: item.key, value: item.before } as Said, language, own),
    after: said(item, language, own),
  }
}
