// Opens an article to be written, on the page or beside it, and follows it as long as it is on the screen.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '#shared/article'
import type { Fault } from '#shared/error'
import { CommandsOn } from '../commands'
import { Failed } from '../ui/unanswered'
import { useLanguage } from '../words'
import styles from './article-editor.module.css'
import { Page, type PageHandle } from './article-page'
import { useCell } from './cell'
import { follow } from './follow'
import { activeSide, SideContext, sides, useSide, type SideName } from './side'

interface Props {
  readonly articleId: string
  /** What is looked for in the list; its hits are marked. */
  readonly query: string
  /** A link to another article was followed. */
  readonly onFollow: (id: string) => void
}

interface SideProps extends Props {
  readonly side?: SideName
}

export function ArticleEditor({ side = 'page', articleId, query, onFollow }: SideProps): React.JSX.Element {
  const language = useLanguage()
  const isActive = useCell(activeSide) === side
  useLayoutEffect(() => {
    // Who is left alone is the one that is worked in.
    if (side === 'beside') return () => activeSide.set('page')
    return undefined
  }, [side])
  // Nothing of one article may live on in another.
  return (
    <SideContext value={sides[side]}>
      <CommandsOn value={isActive}>
        <Opening key={`${articleId} ${language}`} articleId={articleId} query={query} onFollow={onFollow} />
      </CommandsOn>
    </SideContext>
  )
}

function Opening({ articleId, query, onFollow }: Props): React.JSX.Element {
  const side = useSide()
  const [article, setArticle] = useState<Article>()
  const [fault, setFault] = useState<Fault>()
  const [turn, setTurn] = useState(0)
  const page = useRef<PageHandle>(null)

  useEffect(
    () =>
      follow(
        articleId,
        {
          ready: () => page.current?.isReady() ?? false,
          open: (opened) => {
            setArticle(opened)
            setFault(undefined)
            side.revisions.set(opened.revisions)
          },
          update: (now) => side.revisions.set(now.revisions),
          replace: (now) => {
            side.revisions.set(now.revisions)
            page.current?.put(now)
          },
          fail: setFault,
        },
        side.name === 'beside',
      ),
    [articleId, side, turn],
  )

  if (article !== undefined) return <Page article={article} query={query} onFollow={onFollow} handle={page} />
  return (
    <div className={styles['page']} aria-busy={fault === undefined}>
      {fault !== undefined && (
        <Failed
          fault={fault}
          again={() => {
            setFault(undefined)
            setTurn((before) => before + 1)
          }}
        />
      )}
    </div>
  )
}
