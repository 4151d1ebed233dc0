// The other names of a tag: typed anywhere, they mean it.
import { useState } from 'react'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { isComposing } from '../ui/composing'
import { useWords } from '../words'
import styles from './tags.module.css'

interface Props {
  readonly tag: Tag
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
}

export function TagAliases({ tag, onAdd, onRemove }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const [typed, setTyped] = useState('')
  return (
    <>
      <ul className={styles['chips']}>
        {tag.aliases.map((name) => (
          <li key={name} className={styles['chip']}>
            {name}
            <button type="button" aria-label={words.removeAlias(name)} onClick={() => onRemove(name)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        className={styles['line']}
        aria-label={words.addAlias}
        placeholder={words.addAliasHint}
        value={typed}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter' && typed.trim() !== '') {
            onAdd(typed.trim())
            setTyped('')
          } else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault()
            event.stopPropagation()
            setTyped('')
          }
        }}
      />
    </>
  )
}
