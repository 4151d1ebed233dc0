// Which style the desk sets copy in: one of its own, or a shipped one of Chinese and one of English text.
import type { OwnCopyProfile } from '#shared/copy-profile'
import { COPY_PROFILES_ZH, ENGLISH_STYLES, type CopyStyle } from '#shared/copyedit'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { copyProfilesTexts } from '#shared/texts/copy-profiles'
import { useWords } from '../words'
import styles from './copyedit.module.css'

interface Props {
  readonly style: CopyStyle
  readonly own: readonly OwnCopyProfile[]
  readonly onStyle: (style: CopyStyle) => void
}

export function CopyStyles({ style, own, onStyle }: Props): React.JSX.Element {
  const texts = useWords(copyeditTexts)
  const words = useWords(copyeditPartTexts)
  const profiles = useWords(copyProfilesTexts)
  const mine = own.find(({ id }) => id === style.own)
  return (
    <span className={styles['styles']}>
      <label>
        {words.chinese}
        <select
          value={mine?.id ?? style.zh}
          onChange={(event) => {
            const { value } = event.currentTarget
            const zh = COPY_PROFILES_ZH.find((one) => one === value)
            onStyle(zh === undefined ? { ...style, own: value } : { ...style, zh, own: null })
          }}
        >
          {COPY_PROFILES_ZH.map((one) => (
            <option key={one} value={one}>
              {texts.profiles[one]}
            </option>
          ))}
          {own.length > 0 && (
            <optgroup label={profiles.own}>
              {own.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {mine === undefined && (
        <label>
          {words.english}
          <select
            value={style.en}
            onChange={(event) => {
              const en = ENGLISH_STYLES.find((one) => one === event.currentTarget.value)
              if (en !== undefined) onStyle({ ...style, en })
            }}
          >
            {ENGLISH_STYLES.map((one) => (
              <option key={one} value={one}>
                {words.styles[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </span>
  )
}
