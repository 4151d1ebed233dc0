// What a setting is set to, in words: beside the choice, as the default, in the preview of an import.
import * as v from 'valibot'
import { COPY_PROFILES } from '#shared/copyedit'
import type { OwnCopyProfile } from '#shared/copy-profile'
import { HeadOrder } from '#shared/head-order'
import { HOUSE_STYLES } from '#shared/house-style'
import type { Language } from '#shared/settings'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { houseStyleTexts } from '#shared/texts/house-style'
import { settingsTexts } from '#shared/texts/settings'

const among = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(words, value) ? (words[value] ?? value) : value

const isHouseStyle = (name: string): name is keyof typeof HOUSE_STYLES => Object.hasOwn(HOUSE_STYLES, name)

/** As a printer writes it: 4–36–2. */
function orderSaid(value: unknown): string {
  const read = v.safeParse(HeadOrder, value)
  return read.success ? [read.output.columns, read.output.points, read.output.lines].join('–') : ''
}

/** Names of what has one, the others as they are. */
function listSaid(value: readonly unknown[], nothing: string): string {
  const names = value.map((one) =>
    typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : String(one),
  )
  return names.length === 0 ? nothing : names.join('; ')
}

/** `name` as in the settings, e.g. `textView.line`; `own`: the desk's own styles of copyediting, by id. */
export function valueSaid(
  name: string,
  value: unknown,
  language: Language,
  own: readonly OwnCopyProfile[] = [],
): string {
  const words = settingsTexts[language]
  if (typeof value === 'boolean') return value ? words.on : words.off
  const [top = '', inner = ''] = name.split('.')
  if (typeof value === 'number') {
    const n = value.toLocaleString(language)
    if (name === 'textView.zoom') return words.zoom(n)
    if (name === 'textView.line') return (value / 100).toLocaleString(language)
    if (name === 'textView.measure') return words.measure(n)
    if (name === 'backupEach') return words.minutes(value)
    if (name === 'backupRoom') return words.room(n)
    return n
  }
  if (value === null) return words.nothing
  if (name === 'headOrder') return orderSaid(value)
  if (Array.isArray(value)) return listSaid(value, words.nothing)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (value === '') return words.empty
  if (name === 'language' || name === 'theme' || name === 'motion') return among(words[name], value)
  if (name === 'textView.face') return among(words.face, value)
  if (name === 'copyStyle.en') return among(copyeditPartTexts[language].styles, value)
  if (top === 'copyStyle') {
    const shipped = COPY_PROFILES.find((id) => id === value)
    if (shipped !== undefined) return copyeditTexts[language].profiles[shipped]
    return own.find(({ id }) => id === value)?.name ?? value
  }
  if (top === 'houseStyle' && isHouseStyle(inner)) return houseStyleTexts[language].of(inner, value)
  return value
}
