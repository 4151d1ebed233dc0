// The pane beside the page, put together from the features that show something of the article.
import type { ReactNode } from 'react'
import type { ArticleAbout } from '#shared/article'
import type { SuggestionsShown } from './app-suggestions'
import { MeantRow } from './channels/meant-row'
import { BulkBar } from './library/bulk-bar'
import { Inspector } from './library/inspector'
import type { Triage } from './library/use-triage'
import { ArticleLinksPart } from './links/article-links'
import { DeparturesPart } from './publishing/departures-part'
import { ReviewPart } from './review/review-part'
import { RevisionsTab } from './revisions/revisions-tab'
import { TagChips } from './tags/tag-chips'
import type { Desk } from './use-desk'
import type { Places } from './use-places'

interface Props {
  readonly article: ArticleAbout | null
  /** In the place of what could not be read of it. */
  readonly failed: ReactNode
  readonly desk: Desk
  readonly triage: Triage
  readonly places: Places
  readonly suggesting: SuggestionsShown
}

export function InspectorPane({
  article,
  failed,
  desk,
  triage,
  places,
  suggesting,
}: Props): React.JSX.Element {
  return (
    <Inspector
      article={article}
      failed={failed}
      onRaw={() => desk.go('raw')}
      onOrigin={() => desk.go('origin')}
      revisions={article && <RevisionsTab articleId={article.id} onOpen={desk.showRevision} />}
      {...suggesting}
      tags={article && <TagChips article={article} tags={places.tags} onDone={triage.did} />}
      channels={
        article && (
          <MeantRow
            key={article.id}
            article={article}
            onDone={triage.did}
            watched={triage.watched}
            busy={triage.progress !== null && <BulkBar progress={triage.progress} onStop={triage.stop} />}
          />
        )
      }
      review={
        article && (
          <>
            <ReviewPart articleId={article.id} />
            <DeparturesPart articleId={article.id} />
          </>
        )
      }
      links={
        article && (
          <ArticleLinksPart
            article={article}
            onDone={triage.did}
            onOpen={desk.openArticle}
            onCollection={places.goCollection}
          />
        )
      }
    />
  )
}
