// In the inspector: how far the article's review is, and the way there; nothing while the library reviews nothing in steps.
import { reviewTexts } from '#shared/texts/review'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './review.module.css'

export function ReviewPart({ articleId }: { readonly articleId: string }): React.JSX.Element {
  const words = useWords(reviewTexts)
  const { value: review, current } = useLive(
    `review ${articleId}`,
    ['reviews', 'articles', 'headlines', 'people'],
    () => bridge.reviews.of({ id: articleId }),
  )
  if (review === undefined || !current || !review.rule.on) return <></>
  const due = review.steps.find(({ step }) => step.id === review.due)?.step
  return (
    <section>
      <h2 className={`label ${styles['partTitle']}`}>
        {words.inspector}
        <Button kind="quiet" keys={keyOf('article.review')} onClick={() => runCommand('article.review')}>
          {words.open}
        </Button>
      </h2>
      <p data-review={review.status}>
        {words.statuses[review.status]}
        {due !== undefined && ` · ${words.dueNow(due.name)}`}
      </p>
    </section>
  )
}
