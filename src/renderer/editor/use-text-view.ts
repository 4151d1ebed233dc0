// The commands that set how the text is shown, remembered as settings, and what the page is marked with.
import { useLayoutEffect, type RefObject } from 'react'
import { toFault } from '#shared/error'
import { DEFAULT_SETTINGS, TEXT_ZOOMS, type TextFace, type TextView } from '#shared/settings'
import { errorTexts } from '#shared/texts/errors'
import { textViewTexts } from '#shared/texts/text-view'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { useLive } from '../live'
import { say } from '../ui/say'
import { useLanguage } from '../words'
import type { Body } from './body-handle'
import { useCell } from './cell'
import { useSide } from './side'
import { quotesTurn, textView } from './text-view'

/** Something was chosen here, so that what is looked at is kept in sight. */
let isChosen = false
/** Choices made here that are not written yet. */
let unwritten = 0

const nextZoom = (now: number, step: 1 | -1): number =>
  (step === 1 ? TEXT_ZOOMS.find((one) => one > now) : TEXT_ZOOMS.findLast((one) => one < now)) ?? now

/** As attributes and style of the proof. */
interface Shown {
  readonly style: { readonly zoom: number; readonly '--line': number; readonly '--measure': string }
  readonly 'data-face': TextFace
  readonly 'data-typewriter': '' | undefined
  readonly 'data-focus': '' | undefined
  readonly 'data-indent': '' | undefined
}

export function useTextView(body: RefObject<Body | null>): Shown {
  const language = useLanguage()
  const words = textViewTexts[language]
  const { value } = useLive('text view', ['settings'], () => bridge.settings.get({}))
  const now = useCell(textView)
  const chinese = useCell(useSide().isHan) ?? language === 'zh-CN'

  // An answer that comes late does not undo what was chosen here since; the one after it says what holds.
  useLayoutEffect(() => {
    if (value === undefined) return
    quotesTurn.set(value.smartQuotes)
    if (unwritten === 0) textView.set(value.textView)
  }, [value])
  // A mark on the block with the caret comes and goes with the mode; type of another size must not carry the caret off.
  useLayoutEffect(() => {
    const marks = body.current?.marks
    if (marks === undefined || marks.composing()) return
    const { tr } = marks.state()
    marks.edit(isChosen && marks.selection() !== null ? tr.scrollIntoView() : tr)
  }, [now, body])

  function change(next: Partial<TextView>, said: string): void {
    isChosen = true
    textView.set({ ...textView.get(), ...next })
    say(said)
    unwritten++
    bridge.settings
      .change({ textView: textView.get() })
      .catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
      .finally(() => unwritten--)
  }
  function zoomTo(zoom: number): void {
    change({ zoom }, words.zoom(zoom))
  }
  useCommand('view.typewriter', () => {
    const typewriter = !textView.get().typewriter
    change({ typewriter }, words.typewriter(typewriter))
  })
  useCommand('view.focus', () => {
    const focus = !textView.get().focus
    change({ focus }, words.focus(focus))
  })
  const indent = chinese ? 'indentHan' : 'indentOther'
  useCommand('view.indent', () => {
    const isOn = !textView.get()[indent]
    change({ [indent]: isOn }, words.indent(isOn, chinese))
  })
  useCommand('view.textLarger', () => zoomTo(nextZoom(textView.get().zoom, 1)))
  useCommand('view.textSmaller', () => zoomTo(nextZoom(textView.get().zoom, -1)))
  useCommand('view.textUsual', () => zoomTo(DEFAULT_SETTINGS.textView.zoom))

  return {
    style: { zoom: now.zoom / 100, '--line': now.line / 100, '--measure': `${now.measure}em` },
    'data-face': now.face,
    'data-typewriter': now.typewriter ? '' : undefined,
    'data-focus': now.focus ? '' : undefined,
    'data-indent': now[indent] ? '' : undefined,
  }
}
