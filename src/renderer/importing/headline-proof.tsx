// A headline as it came, with what the cleaner would take off struck out, and what then stands.
import type { HeadlineFull } from '#shared/headline'
import { importingTexts } from '#shared/texts/importing'
import { useWords } from '../words'
import styles from './importing.module.css'

export function HeadlineProof({ headline }: { readonly headline: HeadlineFull }): React.JSX.Element {
  const words = useWords(importingTexts)
  const { raw, current } = headline
  // A cut takes off a beginning or an end; where the marks were set right too, the raw line stands as it came.
  const at = raw.indexOf(current)
  const cut = current !== '' && at >= 0
  const struck = (text: string): React.JSX.Element | string => (text.trim() === '' ? text : <del>{text}</del>)
  return (
    <dl className={styles['proof']}>
      <dt>{words.headline}</dt>
      <dd>
        {cut ? struck(raw.slice(0, at)) : ''}
        {cut ? current : raw}
        {cut ? struck(raw.slice(at + current.length)) : ''}
      </dd>
      {current !== raw && (
        <>
          <dt>{words.cleaned}</dt>
          <dd className={styles['clean']}>{current}</dd>
        </>
      )}
    </dl>
  )
}
