// What a key does to the piece that is looked at: into the body, out of it, into a field.
import { placeFor } from '#core/origin/put'
import { valueOf } from '#core/origin/value'
import { blockTexts } from '#shared/document'
import type { PieceField } from '#shared/origin'
import { originTexts } from '#shared/texts/origin'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { flush } from '../saving'
import { say } from '../ui/say'
import { useAttempt, type OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { blockOf, pieceAt, type Reading } from './use-origin'

interface Acts {
  readonly canPut: boolean
  readonly canTake: boolean
  readonly canMake: boolean
}

/** `onChanged` is told that the text of the article is another now. */
export function useActs(
  reading: Reading | null | undefined,
  at: number,
  onDone: OnDone,
  onChanged: (articleId: string) => void,
  /** Whether the piece is in sight; if it is not, brings it there. */
  seen: () => boolean,
): Acts {
  const words = useWords(originTexts)
  const attempt = useAttempt()
  const piece = reading ? pieceAt(reading, at) : undefined
  const block = reading ? blockOf(reading, at) : null
  const blockText =
    reading && block !== null
      ? blockTexts(reading.article.body.content.slice(block, block + 1)).join('\n')
      : ''
  const isInBody = block !== null && blockText !== ''

  function act(what: Parameters<typeof bridge.importing.place>[0]['act'], text: string): void {
    // Nothing is done to what nobody sees; the second key acts.
    if (!seen()) return
    attempt(async () => {
      if (!reading) return
      await flush()
      const { id, version: base } = reading.article
      await bridge.importing.place({ id, base, act: what })
      onChanged(id)
      onDone({ text })
    })
  }
  function put(): void {
    if (piece === undefined || !reading) return
    const { text } = piece
    act({ kind: 'put-back', at: placeFor(reading.places, at), text }, words.putDone(text.slice(0, 24)))
  }
  function take(): void {
    if (!isInBody) return
    act({ kind: 'take-out', at: block, text: blockText }, words.takeDone(blockText.slice(0, 24)))
  }
  function make(field: PieceField): void {
    if (piece === undefined) return
    const value = valueOf(piece.text, field)
    if (value === '') {
      say(words.noDate, true)
      return
    }
    // A paragraph that holds more than this line stays where it is.
    const isAlone = isInBody && reading?.byBlock.get(block)?.length === 1
    act(
      {
        kind: 'field',
        field,
        value,
        text: piece.text,
        block: isAlone ? { at: block, text: blockText } : null,
      },
      words.fieldDone(words.fields[field], value),
    )
  }
  const has = piece !== undefined
  useCommand('piece.put', put, has && block === null)
  useCommand('piece.take', take, isInBody)
  useCommand('piece.author', () => make('author'), has)
  useCommand('piece.organisation', () => make('organisation'), has)
  useCommand('piece.source', () => make('source'), has)
  useCommand('piece.editor', () => make('editor'), has)
  useCommand('piece.date', () => make('publishedAt'), has)
  return { canPut: has && block === null, canTake: isInBody, canMake: has }
}
