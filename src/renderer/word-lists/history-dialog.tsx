// The history of a word list: who did what when; any version can be made to stand again.
import { printedMoment } from '#shared/moment'
import type { ListSummary } from '#shared/word-list'
import { wordListTexts } from '#shared/texts/word-lists'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import styles from './word-lists.module.css'

interface Props {
  readonly list: ListSummary
  readonly onDone: OnDone
  readonly onClose: () => void
}

export function HistoryDialog({
  list: { id, name, version: stands },
  onDone,
  onClose,
}: Props): React.JSX.Element {
  const words = useWords(wordListTexts)
  const language = useLanguage()
  const attempt = useAttempt()
  const { value: versions = [] } = useLive(`history ${id}`, ['wordLists'], () =>
    bridge.wordLists.history({ id }),
  )
  const number = (n: number): string => n.toLocaleString(language)
  const restore = (version: number): void =>
    attempt(async () => {
      await bridge.wordLists.restore({ id, version })
      onDone({
        text: words.restored(number(version)),
        back: () => bridge.wordLists.restore({ id, version: stands }),
      })
    })
  return (
    <Dialog
      place="wordLists"
      title={words.historyOf(name)}
      width={720}
      onClose={onClose}
      foot={
        <Button keys="Esc" focusFirst onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <ol className={styles['versions']} tabIndex={0} aria-label={words.historyOf(name)}>
        {versions.map(({ version, act, what, by, at, added, changed, removed, size, checksum }) => (
          <li key={version}>
            <b>{words.version(number(version))}</b>
            <span>
              {words.acts[act](what)}
              <small>{[by, printedMoment(at, language)].filter((part) => part !== '').join('　')}</small>
            </span>
            <span>
              {words.versionSays(number(added), number(changed), number(removed), number(size))}
              <code title={checksum}>{checksum.slice(0, 12)}</code>
            </span>
            {version === stands ? (
              <span />
            ) : (
              <Button
                kind="quiet"
                label={`${words.restore} ${words.version(number(version))}`}
                onClick={() => restore(version)}
              >
                {words.restore}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
