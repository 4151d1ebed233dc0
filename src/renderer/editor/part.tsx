// Kicker, headline, deck: one line of text that wraps and grows. Enter and the arrows move on to the next part.
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { isMac } from '../commands'
import { saveArticle } from '../saving'
import { isComposing } from '../ui/composing'
import { isViewOnly } from '../view-only'
import type { Finder, PartName, Span } from './hits'
import styles from './part.module.css'
import { moveByWord, turnQuote } from './part-keys'
import { useSide } from './side'
import { quotesTurn } from './text-view'

/** What others may ask of a part. */
export interface PartHandle {
  readonly focus: (end: 'start' | 'end') => void
  readonly put: (text: string) => void
  readonly isEmpty: () => boolean
  readonly text: () => string
  /** As if it had been typed, leaving the focus where it is. */
  readonly write: (text: string) => void
  /** Where its caret is, whether it has the focus or not. */
  readonly caret: () => Span
  readonly has: (element: Element) => boolean
  /** What is selected in it while it has the focus. */
  readonly selection: () => Span | null
  /** Brings it into sight; `span` is selected, and takes the focus with it. */
  readonly show: (span: Span | null) => void
}

interface Props {
  readonly articleId: string
  readonly name: PartName
  readonly text: string
  readonly label: string
  readonly hint: string
  readonly maxLength: number
  readonly className: string | undefined
  readonly lang: string
  readonly ref: Ref<PartHandle>
  readonly finder: Finder | null
  /** Number of its hit that was stepped to. */
  readonly current: number | null
  /** Its text has changed, by typing or from outside. */
  readonly onText: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

// A headline is one line: breaks of a pasted one become blanks, e.g. of two lines copied from a page.
const oneLine = (text: string): string => text.replace(/[\u0000\r\n\u2028\u2029]/g, ' ')

export function Part(props: Props): React.JSX.Element {
  const { articleId, name, text, label, hint, maxLength, className, lang, ref, onNext, onPrevious } = props
  const { finder, current, onText } = props
  const side = useSide()
  const own = useRef<HTMLTextAreaElement>(null)
  const saved = useRef(text)
  const [shown, setShown] = useState(text)

  useImperativeHandle(
    ref,
    () => ({
      focus: (end) => {
        const at = end === 'start' ? 0 : (own.current?.value.length ?? 0)
        own.current?.focus()
        own.current?.setSelectionRange(at, at)
      },
      put: (next) => {
        saved.current = next
        if (own.current !== null && own.current.value !== next) own.current.value = next
        setShown(next)
      },
      isEmpty: () => own.current?.value === '',
      text: () => own.current?.value ?? '',
      write: (next) => {
        if (own.current === null || own.current.value === next) return
        own.current.value = next
        saved.current = next
        saveArticle(articleId, { [name]: next })
        setShown(next)
      },
      caret: () => ({ from: own.current?.selectionStart ?? 0, to: own.current?.selectionEnd ?? 0 }),
      has: (element) => own.current === element,
      selection: () => {
        const field = own.current
        if (field === null || document.activeElement !== field) return null
        return { from: field.selectionStart, to: field.selectionEnd }
      },
      show: (span) => {
        own.current?.scrollIntoView({ block: 'nearest' })
        if (span === null) return
        own.current?.focus({ preventScroll: true })
        own.current?.setSelectionRange(span.from, span.to)
      },
    }),
    [articleId, name],
  )

  function save(field: HTMLTextAreaElement): void {
    const line = oneLine(field.value)
    if (line !== field.value) {
      const caret = field.selectionStart
      field.value = line
      field.setSelectionRange(caret, caret)
    }
    if (line === saved.current) return
    saved.current = line
    saveArticle(articleId, { [name]: line })
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (isComposing(event)) return
    const field = event.currentTarget
    const { ctrlKey, metaKey, altKey } = event
    const byWords = isMac ? altKey && !ctrlKey && !metaKey : ctrlKey && !altKey && !metaKey
    if (byWords && moveByWord(field, event)) {
      event.preventDefault()
      // In a headline alone these mean words; elsewhere they are commands.
      event.stopPropagation()
      return
    }
    if (ctrlKey || metaKey || altKey) return
    const { selectionStart, selectionEnd, value } = field
    if (event.key === 'Enter') {
      event.preventDefault()
      onNext()
    } else if (!event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const [edge, go] = event.key === 'ArrowDown' ? [value.length, onNext] : [0, onPrevious]
      const atEdge = selectionStart === selectionEnd && selectionEnd === edge
      if (atEdge) event.preventDefault()
      // Within a wrapped headline the arrow first moves by a line; where it finds none, it moves on.
      if (atEdge) go()
      else
        setTimeout(() => {
          if (field.selectionStart === selectionStart && field.selectionEnd === selectionEnd) go()
        })
    }
  }

  const spans = finder?.inPart(name, shown) ?? []
  return (
    <div className={styles['part']}>
      {spans.length > 0 && (
        <div className={`${className} ${styles['marks']}`} lang={lang} aria-hidden="true">
          <Marked text={shown} spans={spans} current={current} />
        </div>
      )}
      <textarea
        ref={own}
        className={`${className} ${styles['text']}`}
        defaultValue={text}
        readOnly={isViewOnly()}
        aria-label={label}
        placeholder={hint}
        maxLength={maxLength}
        rows={1}
        lang={lang}
        spellCheck={false}
        translate="no"
        autoComplete="off"
        onInput={(event) => {
          // While composing the text is the input method's: it is saved when the composition ends.
          const { isComposing: composes, inputType } = event.nativeEvent as InputEvent
          if (!composes && inputType === 'insertText' && quotesTurn.get())
            turnQuote(event.currentTarget, side.isHan.get() ?? true)
          if (!composes) save(event.currentTarget)
          setShown(event.currentTarget.value)
          onText()
        }}
        onCompositionEnd={(event) => save(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

interface MarkedProps {
  readonly text: string
  readonly spans: readonly Span[]
  readonly current: number | null
}

/** The same words as in the field that lies over them; only their marks are to be seen. */
function Marked({ text, spans, current }: MarkedProps): React.JSX.Element {
  return (
    <>
      {spans.map(({ from, to }, n) => (
        <span key={from}>
          {text.slice(n === 0 ? 0 : spans[n - 1]?.to, from)}
          <mark data-hit={n === current ? 'current' : ''}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.to)}
    </>
  )
}
