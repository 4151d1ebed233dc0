// What accepted articles say of names and nobody has ruled on: each with its evidence, confirmed or rejected by one key.
import { useState } from 'react'
import { printedOffice } from '#core/names/look'
import type { NameConfirm, NamePair, NameProposal, NameProposals } from '#shared/names'
import { namesTexts } from '#shared/texts/names'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { say } from '../ui/say'
import { useAttempt } from '../ui/use-attempt'
import { VirtualList } from '../ui/virtual-list'
import { useLanguage, useWords } from '../words'
import styles from './names.module.css'

interface Props {
  readonly found: NameProposals
  /** Those that were looked for. */
  readonly shown: readonly NameProposal[]
  readonly onOpen: (articleId: string) => void
}

const keyOf = ({ name, title, organisation }: NamePair): string => [name, title, organisation].join('\u0001')
const bare = ({ name, title, organisation }: NamePair): NamePair => ({ name, title, organisation })

export function ProposalsPanel({ found, shown, onOpen }: Props): React.JSX.Element {
  const words = useWords(namesTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const [chosen, setChosen] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const place = shown.findIndex((one) => keyOf(one) === chosen)
  const at = place < 0 && shown.length > 0 ? 0 : place
  const one = shown[at]

  function rule(pairs: readonly NameProposal[], as: NameConfirm | 'reject'): void {
    const next = shown[at + 1] ?? shown[at - 1]
    setChosen(pairs.length === 1 && next !== undefined ? keyOf(next) : null)
    setAsking(false)
    // With the last one the list goes, and the focus would be nowhere.
    if (pairs.length === shown.length)
      document.querySelector<HTMLElement>('dialog [role="tab"][aria-selected="true"]')?.focus()
    attempt(async () => {
      const given = pairs.map(bare)
      const { changed } = await (as === 'reject'
        ? bridge.names.reject({ pairs: given })
        : bridge.names.confirm({ pairs: given, as }))
      const change = as === 'reject' ? 'rejected' : 'confirmed'
      say(words.did(change, pairs[0]?.name ?? '', changed.toLocaleString(language)), false, true)
    })
  }
  function onKey(event: React.KeyboardEvent): boolean {
    if (one === undefined || isComposing(event)) return false
    const isKnown = one.known.length > 0
    if (event.key === 'Delete') rule([one], 'reject')
    else if (event.key !== 'Enter') return false
    else if (event.shiftKey && isKnown) rule([one], 'instead')
    else if (event.altKey && isKnown) rule([one], 'other')
    else rule([one], 'also')
    return true
  }
  function mark({ known, near }: NameProposal): string {
    return near.length > 0 ? words.near(near.join('、')) : known.length > 0 ? words.changed : ''
  }

  if (one === undefined) return <p className={styles['empty']}>{words.noProposals(found.unread)}</p>
  return (
    <>
      <VirtualList
        label={words.proposals}
        rows={shown}
        keyOf={keyOf}
        height={30}
        at={at}
        onMove={(to) => setChosen(shown[to] === undefined ? null : keyOf(shown[to]))}
        onKey={onKey}
      >
        {(row) => (
          <>
            <span className={styles['who']}>{row.name}</span>
            <span className={styles['what']}>{printedOffice(row)}</span>
            <span className={styles['mark']}>{mark(row)}</span>
          </>
        )}
      </VirtualList>
      <section className={styles['detail']} aria-label={one.name}>
        <h3 className={styles['heading']}>
          {one.name} <span>{printedOffice(one)}</span>
        </h3>
        <p className={styles['hint']}>
          {one.known.length > 0
            ? words.holds(
                one.known.flatMap(({ offices }) => offices.map(printedOffice)).join('、') || one.name,
              )
            : one.near.length > 0
              ? words.near(one.near.join('、'))
              : words.newName}
        </p>
        <p className={styles['acts']}>
          <Button kind="primary" keys="↵" onClick={() => rule([one], 'also')}>
            {words.confirm}
          </Button>
          {one.known.length > 0 && (
            <>
              <Button keys="⇧↵" onClick={() => rule([one], 'instead')}>
                {words.instead}
              </Button>
              <Button keys="Alt ↵" onClick={() => rule([one], 'other')}>
                {words.other}
              </Button>
            </>
          )}
          <Button keys="Del" onClick={() => rule([one], 'reject')}>
            {words.reject}
          </Button>
        </p>
        <h4 className="label">
          {words.evidence} · {words.seen(one.articles)}
        </h4>
        <ul className={styles['evidence']}>
          {one.evidence.map(({ articleId, headline, day, sentence }) => (
            <li key={articleId}>
              <q>
                <Marked text={sentence} word={one.name} />
              </q>
              <p>
                {day}{' '}
                <Button kind="quiet" onClick={() => onOpen(articleId)}>
                  {words.fromArticle(headline)}
                </Button>
              </p>
            </li>
          ))}
        </ul>
        {found.more && <p className={styles['hint']}>{words.more}</p>}
        <p className={styles['acts']}>
          {asking ? (
            <>
              <span role="alert">{words.confirmAllAsk(shown.length.toLocaleString(language))}</span>
              <Button onClick={() => rule(shown, 'also')}>
                {words.confirmAll(shown.length.toLocaleString(language))}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            </>
          ) : (
            shown.length > 1 && (
              <Button kind="quiet" onClick={() => setAsking(true)}>
                {words.confirmAll(shown.length.toLocaleString(language))}
              </Button>
            )
          )}
        </p>
      </section>
    </>
  )
}

function Marked({ text, word }: { readonly text: string; readonly word: string }): React.JSX.Element {
  const at = text.indexOf(word)
  if (at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <b>{word}</b>
      {text.slice(at + word.length)}
    </>
  )
}
