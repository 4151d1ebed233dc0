// Which style copy is set in, of Chinese and of English text.
import { COPY_PROFILES_ZH, ENGLISH_STYLES, type CopyStyle } from '#shared/copyedit'
import { copyeditTexts } from '#shared/texts/copyedit'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { useWords } from '../words'
import styles from './copyedit.module.css'

export function CopyStyles({
  style,
  onStyle,
}: {
  readonly style: CopyStyle
  readonly onStyle: (style: CopyStyle) => void
}): React.JSX.Element {
  const texts = useWords(copyeditTexts)
  const words = useWords(copyeditPartTexts)
  return (
    <div className={styles['styles']}>
      <label>
        {words.chinese}
        <select
          value={style.zh}
          onChange={(event) => {
            const zh = COPY_PROFILES_ZH.find((one) => one === event.currentTarget.value)
            if (zh !== undefined) onStyle({ ...style, zh })
          }}
        >
          {COPY_PROFILES_ZH.map((one) => (
            <option key={one} value={one}>
              {texts.profiles[one]}
            </option>
          ))}
        </select>
      </label>
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
    </div>
  )
}
