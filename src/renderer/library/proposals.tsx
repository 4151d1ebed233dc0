// What intake took out of the body: shown as it stood, to be put back or left out.
import type { ArticleAbout, Proposal } from '#shared/article'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { libraryTexts } from '#shared/texts/library'
import { bridge } from '../bridge'
import { flush } from '../saving'
import { Button } from '../ui/button'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './inspector.module.css'

export function Proposals({ article }: { readonly article: ArticleAbout }): React.JSX.Element | null {
  const words = useWords(libraryTexts)
  const language = useLanguage()
  const apart = article.proposals.filter((one) => one.kind !== 'tag')
  if (apart.length === 0) return null

  async function settle(proposalId: string, state: Proposal['state']): Promise<void> {
    try {
      // Putting back writes the body: what is being typed must be in it first.
      await flush()
      await bridge.articles.settleProposal({ id: article.id, proposalId, state })
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }

  return (
    <>
      <h2 className="label">{words.proposals}</h2>
      <ul className={styles['apart']}>
        {apart.map((one) => (
          <li key={one.id} data-state={one.state}>
            <blockquote>{one.text}</blockquote>
            <div className={styles['acts']}>
              {words.proposalKinds[one.kind]}
              {(one.state === 'put-back' || one.state === 'declined') && ` · ${words.settled[one.state]}`}
              {one.state === 'put-back' ? (
                <Button kind="quiet" onClick={() => void settle(one.id, 'open')}>
                  {words.putBackAgain}
                </Button>
              ) : (
                <Button kind="quiet" onClick={() => void settle(one.id, 'put-back')}>
                  {words.putBack}
                </Button>
              )}
              {one.state === 'open' && (
                <Button kind="quiet" onClick={() => void settle(one.id, 'declined')}>
                  {words.decline}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
