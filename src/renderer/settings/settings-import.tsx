// What a file of settings would do to this desk, part by part, before anything is changed.
import { useState } from 'react'
import { broughtAlong, planned, type PlannedItem } from '#core/settings/planned'
import type { DeskItem, SettingsFile } from '#shared/desk-file'
import { deskFileTexts } from '#shared/texts/desk-file'
import { settingsTexts } from '#shared/texts/settings'
import { FilePreview } from '../ui/file-preview'
import { keyLeftOutSaid } from '../ui/key-left-out'
import { useLanguage, useWords } from '../words'
import { itemName, itemSaid } from './item-said'

interface Props {
  readonly file: SettingsFile
  /** All that is set now. */
  readonly now: readonly DeskItem[]
  readonly onTake: (items: readonly DeskItem[]) => void
  readonly onClose: () => void
}

const lineOf = ({ part, key }: DeskItem): string => (part === 'settings' ? key : `${part}: ${key}`)

export function SettingsImport({ file, now, onTake, onClose }: Props): React.JSX.Element {
  const words = useWords(settingsTexts)
  const parts = useWords(deskFileTexts)
  const language = useLanguage()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const plan = planned(now, file.items)
  const all = plan.parts.flatMap(({ items }) => items)
  const chosen = all
    .filter((item) => !left.has(lineOf(item)))
    .map(({ before: _before, ...item }) => item as DeskItem)
  const brought = broughtAlong(chosen, now)
  // Styles of one's own are said by name, those that the file brings along, too.
  const own = [...file.items, ...now].flatMap((item) => (item.part === 'copyProfiles' ? [item.value] : []))

  const line = (item: PlannedItem) => ({
    key: lineOf(item),
    name: itemName(item, language),
    ...itemSaid(item, language, own),
    ...(item.part === 'reviewRule' && brought.length > 0 && { note: parts.brings(brought.join(', ')) }),
  })
  return (
    <FilePreview
      place="settings"
      title={words.preview(file.file)}
      hint={all.length === 0 ? words.same : words.previewHint}
      parts={plan.parts.map(({ part, items, same }) => ({
        key: part,
        heading: parts.parts[part],
        lines: items.map(line),
        same,
      }))}
      leftOut={[
        ...file.unknown.map((name) => parts.notKnown(name.slice(0, 40))),
        ...file.keysLeftOut.map((one) => keyLeftOutSaid(one, language)),
        ...plan.noRoom.map(parts.noRoom),
      ]}
      take={words.take(chosen.length.toLocaleString(language))}
      close={words.cancel}
      left={left}
      onLeft={setLeft}
      onTake={() => onTake(chosen)}
      onClose={onClose}
    />
  )
}
