// Two articles written side by side: what is chosen in one goes into the other by key, copied or moved.
import { closeHistory } from 'prosemirror-history'
import { besideTexts } from '#shared/texts/beside'
import { useCommand, useCommandName } from '../commands'
import { saving } from '../saving'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { useCell } from './cell'
import { handOver } from './handing'
import { otherSide, type Side } from './side'

export function useHanding(side: Side): void {
  const words = useWords(besideTexts)
  const language = useLanguage()
  const other = otherSide(side)
  const otherId = useCell(other.articleId)

  function give(moved: boolean): void {
    const here = side.body.current?.marks
    const there = other.body.current
    if (otherId === null || here === undefined || there === null) return
    if (here.composing() || there.marks.composing()) return
    const handed = handOver(here.state(), there.marks.state(), moved)
    if (handed === null) return
    const before = there.marks.state().doc
    there.marks.edit(handed.into)
    // It may not have been let in: a text can be full.
    if (there.marks.state().doc === before) return
    there.reveal()
    if (handed.from !== null) {
      // Never in neither of them, whatever happens meanwhile.
      void saving.flushOf(otherId)
      here.edit(handed.from)
      here.edit(closeHistory(here.state().tr))
    }
    const { slice } = handed
    const blocks = slice.content.childCount.toLocaleString(language)
    const piece = moved ? words.movedPiece : words.handedPiece
    say(slice.openStart > 0 ? piece : moved ? words.moved(blocks) : words.handed(blocks))
  }
  useCommand('split.take', () => give(false), otherId !== null)
  useCommand('split.move', () => give(true), otherId !== null)
  useCommandName('split.take', otherId === null ? null : words.hand)
}
