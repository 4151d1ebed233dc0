// Where revisions meet the frame: the mode that compares, and the sheets for a name, the headline's history, another article.
import { useState } from 'react'
import type { Article } from '#shared/article'
import { compareTexts } from '#shared/texts/compare'
import { useCommand } from './commands'
import { restored } from './editor/places'
import type { Library } from './library/use-library'
import type { Triage } from './library/use-triage'
import { CompareMode } from './revisions/compare-mode'
import { HeadlineHistory } from './revisions/headline-history'
import { NameDialog } from './revisions/name-dialog'
import type { InForce } from './settings/use-settings'
import { ArticleChooser } from './ui/article-chooser'
import { Dialog } from './ui/dialog'
import type { Desk } from './use-desk'
import { useWords } from './words'

const LAYOUT = 'compare-inline'

interface Props {
  readonly article: Article | null
  readonly desk: Desk
  readonly library: Library
  readonly triage: Triage
  readonly inForce: InForce
}

/** The main pane in the mode that compares. */
export function RevisionsPane({ article, desk, triage, inForce }: Props): React.JSX.Element {
  if (article === null) return <></>
  const { other, n } = desk.comparing
  const inline = inForce.settings?.panes[LAYOUT] === 1
  return (
    <CompareMode
      key={`${article.id} ${other ?? ''} ${n ?? ''}`}
      article={article}
      start={n}
      other={other}
      layout={inline ? 'inline' : 'beside'}
      onLayout={(layout) =>
        inForce.change({ panes: { ...inForce.settings?.panes, [LAYOUT]: layout === 'inline' ? 1 : 0 } })
      }
      onDone={triage.did}
      onRestored={restored}
      onClose={() => desk.go('write')}
    />
  )
}

export function RevisionSheets({ article, desk, library, triage }: Props): React.JSX.Element {
  const words = useWords(compareTexts)
  const [sheet, setSheet] = useState<'name' | 'headlines' | 'other'>()
  const close = (): void => setSheet(undefined)
  const { selected, selectedCount } = selectionOf(library)
  const isOpen = article !== null && library.openId !== null
  useCommand('revision.name', () => setSheet('name'), isOpen)
  useCommand('headline.versions', () => setSheet('headlines'), isOpen)
  useCommand(
    'article.compare',
    () => {
      const [one, other] = selected
      if (selectedCount === 2 && one !== undefined && other !== undefined) desk.compare(one, other)
      else setSheet('other')
    },
    isOpen || selectedCount === 2,
  )
  if (article === null) return <></>
  return (
    <>
      {sheet === 'name' && (
        <NameDialog articleId={article.id} revision={null} onDone={triage.did} onClose={close} />
      )}
      {sheet === 'headlines' && <HeadlineHistory article={article} onClose={close} />}
      {sheet === 'other' && (
        <Dialog title={words.chooseOther} bare onClose={close} width={560}>
          <ArticleChooser
            label={words.chooseOther}
            hint={words.chooseHint}
            except={[article.id]}
            onChoose={({ id }) => {
              close()
              desk.compare(article.id, id)
            }}
          />
        </Dialog>
      )}
    </>
  )
}
