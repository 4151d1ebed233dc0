// In the inspector: what an article repeats, who repeats it, what it is related to, who links here; empty parts stay away.
import type { ReactNode } from 'react'
import type { ArticleAbout } from '#shared/article'
import type { LinkedArticle } from '#shared/link'
import { linksTexts } from '#shared/texts/links'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import styles from './links.module.css'

interface Props {
  readonly article: ArticleAbout
  readonly onDone: OnDone
  readonly onOpen: (id: string) => void
  readonly onCollection: (id: string) => void
}

export function ArticleLinksPart({ article, onDone, onOpen, onCollection }: Props): React.JSX.Element {
  const words = useWords(linksTexts)
  const attempt = useAttempt()
  const { value: links, current } = useLive(`links ${article.id}`, ['links', 'articles', 'collections'], () =>
    bridge.links.of({ id: article.id }),
  )
  if (links === undefined || !current) return <></>
  const { duplicateOf, duplicates, related, linkedFrom, linksTo, collections } = links
  const named = ({ headline }: LinkedArticle): string => headline || words.untitled
  const gone = linksTo.filter((link) => link.article === null)

  function unmark(one: LinkedArticle, ids: readonly string[]): void {
    attempt(async () => {
      const { changed } = await bridge.links.unmarkDuplicates({ ids: [...ids] })
      if (changed > 0) onDone({ text: words.unmarked(String(changed)) })
    })
  }
  function unrelate(one: LinkedArticle): void {
    attempt(async () => {
      const { changed } = await bridge.links.unrelate({ id: article.id, ids: [one.id] })
      if (changed > 0) onDone({ text: words.unrelatedDone('1', named(one)) })
    })
  }

  const line = (one: LinkedArticle, acts?: ReactNode): ReactNode => (
    <li key={one.id}>
      <button
        type="button"
        className={styles['open']}
        title={named(one)}
        aria-label={words.open(named(one))}
        onClick={() => onOpen(one.id)}
      >
        {named(one)}
      </button>
      {one.trashed && <span className={styles['aside']}>{words.trashed}</span>}
      {acts}
    </li>
  )
  const part = (title: string, lines: readonly ReactNode[], after?: ReactNode): ReactNode =>
    lines.length > 0 && (
      <section>
        <h2 className={`label ${styles['title']}`}>
          {title}
          {after}
        </h2>
        <ul className={styles['lines']}>{lines}</ul>
      </section>
    )

  return (
    <>
      {duplicateOf !== null &&
        part(words.duplicateOf, [
          line(
            duplicateOf,
            <Button
              kind="quiet"
              label={words.unlinkOf(named(duplicateOf))}
              onClick={() => unmark(duplicateOf, [article.id])}
            >
              {words.unlink}
            </Button>,
          ),
        ])}
      {part(
        words.duplicates,
        duplicates.map((one) =>
          line(
            one,
            <Button kind="quiet" label={words.unlinkOf(named(one))} onClick={() => unmark(one, [one.id])}>
              {words.unlink}
            </Button>,
          ),
        ),
      )}
      {part(
        words.related,
        related.map((one) =>
          line(
            one,
            <Button kind="quiet" label={words.unrelate(named(one))} onClick={() => unrelate(one)}>
              ×
            </Button>,
          ),
        ),
        <Button kind="quiet" keys={keyOf('article.relate')} onClick={() => runCommand('article.relate')}>
          {words.add}
        </Button>,
      )}
      {part(
        words.linkedFrom,
        linkedFrom.map((one) => line(one)),
      )}
      {part(
        words.linksTo,
        gone.map(({ id }) => (
          <li key={id} className={styles['gone']}>
            {words.gone}
          </li>
        )),
      )}
      {part(
        words.collections,
        collections.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles['open']} onClick={() => onCollection(id)}>
              {name}
            </button>
          </li>
        )),
      )}
    </>
  )
}
