// What can be done with the piece that is looked at, each with its key.
import type { CommandId } from '#shared/commands'
import { originTexts } from '#shared/texts/origin'
import { keyOf, runCommand } from '../commands'
import { Button } from '../ui/button'
import { useWords } from '../words'
import styles from './origin.module.css'

interface Props {
  readonly canPut: boolean
  readonly canTake: boolean
  readonly canMake: boolean
  readonly doubts: number
}

export function ActBar({ canPut, canTake, canMake, doubts }: Props): React.JSX.Element {
  const words = useWords(originTexts)
  const button = (id: CommandId, text: string, able: boolean): React.JSX.Element => (
    <Button kind="quiet" keys={keyOf(id)} disabled={!able} onClick={() => runCommand(id)}>
      {text}
    </Button>
  )
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.acts}>
      {button('piece.put', words.put, canPut)}
      {button('piece.take', words.take, canTake)}
      {button('piece.author', words.make.author, canMake)}
      {button('piece.organisation', words.make.organisation, canMake)}
      {button('piece.source', words.make.source, canMake)}
      {button('piece.editor', words.make.editor, canMake)}
      {button('piece.date', words.make.publishedAt, canMake)}
      <span className={styles['doubts']}>{button('piece.doubt', words.nextDoubt, doubts > 0)}</span>
    </div>
  )
}
