// By which style this article is read: as the desk has it, a shipped one or one of the desk's own.
import type { OwnCopyProfile } from '#shared/copy-profile'
import { COPY_PROFILES, type CopyStyle } from '#shared/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { useWords } from '../words'

interface Props {
  readonly style: CopyStyle
  readonly own: readonly OwnCopyProfile[]
  /** Null: as the desk has it. */
  readonly chosen: string | null
  readonly onChoose: (style: string | null) => void
}

export function ArticleStyle({ style, own, chosen, onChoose }: Props): React.JSX.Element {
  const words = useWords(copyProfilesTexts)
  const texts = useWords(copyeditTexts)
  const part = useWords(copyeditPartTexts)
  const desk =
    own.find(({ id }) => id === style.own)?.name ??
    words.named(texts.profiles[style.zh], part.styles[style.en])
  const isKnown = COPY_PROFILES.some((id) => id === chosen) || own.some(({ id }) => id === chosen)
  return (
    <select
      aria-label={words.article}
      value={isKnown ? (chosen ?? '') : ''}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    >
      <option value="">{words.asDesk(desk)}</option>
      <optgroup label={words.shipped}>
        {COPY_PROFILES.map((id) => (
          <option key={id} value={id}>
            {texts.profiles[id]}
          </option>
        ))}
      </optgroup>
      {own.length > 0 && (
        <optgroup label={words.own}>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}
