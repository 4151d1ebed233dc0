// The original of the open article: alone, or beside the article as it stands.
import { originTexts } from '#shared/texts/origin'
import { keyOf } from './commands'
import { Original } from './editor/original'
import { restored } from './editor/places'
import type { Triage } from './library/use-triage'
import { OriginMode } from './origin/origin-mode'
import { Button } from './ui/button'
import type { Desk } from './use-desk'
import { useWords } from './words'

interface Props {
  readonly articleId: string | null
  readonly desk: Desk
  readonly triage: Triage
}

export function OriginPane({ articleId, desk, triage }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  if (articleId === null) return <></>
  if (desk.mode === 'raw')
    return (
      <Original
        articleId={articleId}
        tools={
          <Button kind="quiet" keys={keyOf('view.origin')} onClick={() => desk.go('origin')}>
            {words.beside}
          </Button>
        }
      />
    )
  return (
    <OriginMode
      key={articleId}
      articleId={articleId}
      onDone={triage.did}
      onUndo={() => {
        void triage.undo().then(() => restored(articleId))
      }}
      onChanged={restored}
      onPlain={() => desk.go('raw')}
    />
  )
}
