// In the inspector: how often the article has left and whether it has changed since; nothing while it never left.
import { departuresTexts } from '#shared/texts/departures'
import { bridge } from '../bridge'
import { keyOf, runCommand } from '../commands'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './departures.module.css'

export function DeparturesPart({ articleId }: { readonly articleId: string }): React.JSX.Element {
  const words = useWords(departuresTexts)
  const language = useLanguage()
  const { value, current } = useLive(`departures ${articleId}`, ['publications', 'articles'], () =>
    bridge.publications.departures({ articleId }),
  )
  if (value === undefined || !current || value.left.length === 0) return <></>
  const isAsIs = value.left.every((line) => line.current || !line.latest)
  return (
    <section>
      <h2 className={`label ${styles['title']}`}>
        {words.inspector}
        <Button
          kind="quiet"
          keys={keyOf('article.departures')}
          onClick={() => runCommand('article.departures')}
        >
          {words.open}
        </Button>
      </h2>
      <p className={styles['part']} data-left={isAsIs ? 'as-is' : 'changed'}>
        {words.count(value.left.length.toLocaleString(language))} · {isAsIs ? words.asIs : words.changed}
      </p>
    </section>
  )
}
