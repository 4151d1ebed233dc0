// Where revisions meet the frame: the mode that compares, and the sheets for a name, the headline's history, another article.
import { useState } from 'react'
import type { ArticleAbout } from '#shared/article'
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
  readonly article: ArticleAbout | null
  readonly desk: Desk
  readonly triage: Triage
}

/** The main pane in the mode that compares. */
export function RevisionsPane({
  article,
  desk,
  triage,
  inForce,
}: Props & { readonly inForce: InForce }): React.JSX.Element {
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

export function RevisionSheets({
  article,
  desk,
  library,
  triage,
}: Props & { readonly library: Library }): React.JSX.Element {
  const words = useWords(compareTexts)
  const [sheet, setSheet] = useState<'name' | 'headlines' | 'other'>()
  const close = (): void => setSheet(undefined)
  const two = library.selected.size === 2 && !library.selected.whole
  const { meantId: openId } = library
  const isOpen = openId !== null
  useCommand('revision.name', () => setSheet('name'), isOpen)
  useCommand('headline.versions', () => setSheet('headlines'), isOpen)
  useCommand(
    'article.compare',
    () => {
      const [one, other] = library.targets()
      if (two && one !== undefined && other !== undefined) desk.compare(one, other)
      else setSheet('other')
    },
    isOpen || two,
  )
  return (
    <>
      {sheet === 'name' && openId !== null && (
        <NameDialog articleId={openId} revision={null} onDone={triage.did} onClose={close} />
      )}
      {sheet === 'headlines' && article !== null && <HeadlineHistory article={article} onClose={close} />}
      {sheet === 'other' && openId !== null && (
        <Dialog title={words.chooseOther} bare onClose={close} width={560}>
          <ArticleChooser
            label={words.chooseOther}
            hint={words.chooseHint}
            except={[openId]}
            onChoose={({ id }) => {
              close()
              desk.compare(openId, id)
            }}
          />
        </Dialog>
      )}
    </>
  )
}
