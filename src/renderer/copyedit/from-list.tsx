// What a finding of a word list says for itself: the list, the number, the reason and who gives it; and which lists were asked.
import { said } from '#core/word-lists/said'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import type { ListSource, SetAside } from '#shared/word-list'
import { useWords } from '../words'
import styles from './copyedit.module.css'

export function FromList({ from }: { readonly from: ListSource | undefined }): React.JSX.Element | null {
  const words = useWords(copyeditPartTexts)
  if (from === undefined) return null
  const why = said(from)
  return (
    <span className={styles['from']}>
      {words.entry(from.list, String(from.number))}
      {why !== '' && `　${why}`}
    </span>
  )
}

export function ListsAsked({
  names,
  setAside,
}: {
  readonly names: readonly string[]
  readonly setAside: readonly SetAside[]
}): React.JSX.Element {
  const words = useWords(copyeditPartTexts)
  return (
    <>
      <p className={styles['hint']}>{words.lists(names)}</p>
      {setAside.map(({ list, number, term }) => (
        <p key={`${list} ${number}`} role="alert" className={styles['hint']}>
          {words.setAside(list, String(number), term)}
        </p>
      ))}
    </>
  )
}
