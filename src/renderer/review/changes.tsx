// What was changed since somebody read the article: fields, then the body with its unchanged parts folded.
import { useState } from 'react'
import type { Channel } from '#shared/channel'
import type { ChangedBlock, ReviewChanges } from '#shared/review'
import { reviewTexts } from '#shared/texts/review'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import { Pieces } from './pieces'
import styles from './review.module.css'

interface Props {
  readonly changes: ReviewChanges
  readonly channels: readonly Channel[]
}

export function Changes({ changes, channels }: Props): React.JSX.Element {
  const words = useWords(reviewTexts)
  const language = useLanguage()
  if (changes.count === 0) return <p className={styles['quiet']}>{words.nothingChanged}</p>
  const label = ({ name, channel }: ReviewChanges['fields'][number]): string =>
    channel === null
      ? words.fields[name]
      : words.headlineOf(channels.find(({ key }) => key === channel)?.name[language] ?? channel)
  return (
    <>
      {changes.fields.length > 0 && (
        <dl className={styles['fields']}>
          {changes.fields.map((field) => (
            <div key={`${field.name} ${field.channel ?? ''}`}>
              <dt>{label(field)}</dt>
              <dd>
                <Pieces pieces={field.pieces} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles['text']}>
        {changes.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </div>
    </>
  )
}

function Block({ block }: { readonly block: ChangedBlock }): React.JSX.Element {
  const words = useWords(reviewTexts)
  const language = useLanguage()
  const [shown, setShown] = useState(false)
  switch (block.kind) {
    case 'same':
      return shown ? (
        <>
          {block.texts.map((text, at) => (
            <p key={at} className={styles['kept']}>
              {text}
            </p>
          ))}
        </>
      ) : (
        <p className={styles['folded']}>
          <Button kind="quiet" onClick={() => setShown(true)}>
            {words.folded(block.texts.length.toLocaleString(language))}
          </Button>
        </p>
      )
    case 'added':
      return (
        <p className={styles['block']} data-kind="added">
          <ins className={styles['inserted']} aria-label={`${words.addedMark} ${block.text}`}>
            {block.text}
          </ins>
        </p>
      )
    case 'removed':
      return (
        <p className={styles['block']} data-kind="removed">
          <del className={styles['deleted']} aria-label={`${words.removedMark} ${block.text}`}>
            {block.text}
          </del>
        </p>
      )
    case 'form':
      return (
        <p className={styles['block']} data-kind="form">
          {block.text}
          <small>{words.formOnly}</small>
        </p>
      )
    case 'changed':
    case 'moved':
      return (
        <p className={styles['block']} data-kind={block.kind}>
          <Pieces pieces={block.pieces} />
          {block.kind === 'moved' && <small>{words.moved}</small>}
        </p>
      )
  }
}
