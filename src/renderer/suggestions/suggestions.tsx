// In the inspector: what is suggested in the article, each to be gone to, taken or left; what became of the others.
import { printedShort } from '#shared/moment'
import type { Suggestion, SettledSuggestion, SuggestionRound } from '#shared/suggestion'
import { suggestionsTexts } from '#shared/texts/suggestions'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { useLive } from '../live'
import { settleSuggestions } from '../settling'
import { Button } from '../ui/button'
import { useLanguage, useWords } from '../words'
import styles from './suggestions.module.css'

interface Props {
  readonly articleId: string
  readonly round: SuggestionRound | null
  readonly onShow: (suggestion: Suggestion) => void
  readonly onBegin: () => void
  readonly onEnd: () => void
}

/** More of them than this are reached through the text, or settled together. */
const LISTED = 500

export function Suggestions({ articleId, round, onShow, onBegin, onEnd }: Props): React.JSX.Element {
  const words = useWords(suggestionsTexts)
  const language = useLanguage()
  const { value: settled = [] } = useLive(`settled ${articleId}`, ['suggestions'], () =>
    bridge.suggestions.settled({ id: articleId }),
  )
  const number = (n: number): string => n.toLocaleString(language)
  const open = round?.suggestions ?? []
  return (
    <section className={styles['part']} aria-label={words.title}>
      {round === null ? (
        <>
          <p className={styles['hint']}>{words.hint}</p>
          <Button keys={keyOf('article.suggestions')} onClick={onBegin}>
            {words.begin}
          </Button>
        </>
      ) : (
        <>
          <p className={styles['state']}>{open.length > 0 ? words.on(number(open.length)) : words.onNone}</p>
          <p className={styles['hint']}>{open.length > 0 ? words.hint : words.empty}</p>
          <div className={styles['all']}>
            <Button
              kind="quiet"
              keys={keyOf('suggestion.takeAll')}
              disabled={open.length === 0}
              onClick={() => void settleSuggestions(articleId, () => 'all', 'taken', language)}
            >
              {words.takeAll}
            </Button>
            <Button
              kind="quiet"
              keys={keyOf('suggestion.leaveAll')}
              disabled={open.length === 0}
              onClick={() => void settleSuggestions(articleId, () => 'all', 'left', language)}
            >
              {words.leaveAll}
            </Button>
            {open.length === 0 && (
              <Button kind="quiet" keys={keyOf('article.endSuggestions')} onClick={onEnd}>
                {words.end}
              </Button>
            )}
          </div>
          <ol className={styles['list']}>
            {open.slice(0, LISTED).map((one, n) => (
              <li key={`${n} ${one.kind} ${one.before.at} ${one.before.from} ${one.inserted}`}>
                <button type="button" className={styles['what']} onClick={() => onShow(one)}>
                  <Wording of={one} />
                </button>
                <div className={styles['foot']}>
                  <small>
                    {words.kinds[one.kind]} · {one.author === '' ? words.nobody : one.author} ·{' '}
                    <time dateTime={new Date(one.since).toISOString()}>
                      {printedShort(one.since, language)}
                    </time>
                    {one.also.length > 0 && ` · ${words.also(one.also.join(words.join))}`}
                  </small>
                  <span>
                    <Button
                      kind="quiet"
                      onClick={() => void settleSuggestions(articleId, same(one), 'taken', language)}
                    >
                      {words.take}
                    </Button>
                    <Button
                      kind="quiet"
                      onClick={() => void settleSuggestions(articleId, same(one), 'left', language)}
                    >
                      {words.leave}
                    </Button>
                  </span>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {settled.length > 0 && <Settled list={settled} />}
    </section>
  )
}

/** The one that was clicked, in the list as the library has it now. */
const same =
  (wanted: Suggestion) =>
  (open: readonly Suggestion[]): readonly number[] => {
    const key = (one: Suggestion): string =>
      JSON.stringify([one.kind, one.removed, one.inserted, one.before.at, one.before.from])
    const n = open.findIndex((one) => key(one) === key(wanted))
    return n < 0 ? [] : [n]
  }

/** Of long texts the beginning: the text itself shows them whole. */
const MOST = 120
const brief = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

function Wording({
  of: { kind, removed, inserted },
}: {
  readonly of: Pick<Suggestion, 'kind' | 'removed' | 'inserted'>
}): React.JSX.Element {
  const words = useWords(suggestionsTexts)
  if (kind === 'style' || (kind === 'move' && removed === inserted))
    return <span className={styles['wording']}>{brief(inserted) || words.emptyBlock}</span>
  return (
    <span className={styles['wording']}>
      {removed !== '' && <del>{brief(removed)}</del>}
      {inserted !== '' && <ins>{brief(inserted)}</ins>}
      {removed === '' && inserted === '' && words.emptyBlock}
    </span>
  )
}

function Settled({ list }: { readonly list: readonly SettledSuggestion[] }): React.JSX.Element {
  const words = useWords(suggestionsTexts)
  const language = useLanguage()
  return (
    <details className={styles['settled']}>
      <summary>{words.settled(list.length.toLocaleString(language))}</summary>
      <ol className={styles['list']}>
        {list.map((one, n) => (
          <li key={`${one.at} ${n}`}>
            <Wording of={one} />
            <small>
              {words.settledBy(words.verdicts[one.verdict], one.by === '' ? words.nobody : one.by)} ·{' '}
              <time dateTime={new Date(one.at).toISOString()}>{printedShort(one.at, language)}</time>
            </small>
          </li>
        ))}
      </ol>
    </details>
  )
}
