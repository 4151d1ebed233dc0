// V: two headlines of a cluster side by side, what differs marked in both, with the text under each.
import { piecesOf } from '#core/checks/similar/align'
import { blockTexts } from '#shared/document'
import type { PlacedHeadline } from '#shared/likeness'
import { likenessTexts } from '#shared/texts/likeness'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import styles from './beside.module.css'

interface Props {
  readonly pair: readonly [PlacedHeadline, PlacedHeadline]
  readonly onOpen: (headlineId: string) => void
  readonly onClose: () => void
}

export function BesideDialog({ pair, onOpen, onClose }: Props): React.JSX.Element {
  const words = useWords(likenessTexts)
  const [one, other] = pair
  return (
    <Dialog place="clusters" title={words.besideTitle} onClose={onClose} width={1080}>
      <div className={styles['columns']}>
        <Side headline={one} beside={other} onOpen={onOpen} />
        <Side headline={other} beside={one} onOpen={onOpen} />
      </div>
    </Dialog>
  )
}

interface SideProps {
  readonly headline: PlacedHeadline
  readonly beside: PlacedHeadline
  readonly onOpen: (headlineId: string) => void
}

function Side({ headline, beside, onOpen }: SideProps): React.JSX.Element {
  const words = useWords(likenessTexts)
  const { articleId, text } = headline
  const { value: article } = useLive(`beside ${articleId ?? ''}`, ['articles'], async () =>
    articleId === null ? null : await bridge.articles.get({ id: articleId }),
  )
  const about = [headline.publishedAt, headline.source].filter((part) => part !== '').join(' · ')
  return (
    <section className={styles['side']} aria-label={text}>
      <h3 className={styles['headline']}>
        {piecesOf(beside.text, text).map((piece, at) =>
          piece.shared ? <span key={at}>{piece.text}</span> : <mark key={at}>{piece.text}</mark>,
        )}
      </h3>
      <p className={styles['about']}>
        {about}
        <Button kind="quiet" onClick={() => onOpen(headline.id)}>
          {words.open}
        </Button>
      </p>
      <div className={styles['body']} tabIndex={0} role="group" aria-label={text}>
        {article === null ? (
          <p className={styles['none']}>{words.noArticle}</p>
        ) : (
          (article === undefined ? [] : blockTexts(article.body.content)).map((block, at) => (
            <p key={at}>{block}</p>
          ))
        )}
      </div>
    </section>
  )
}
