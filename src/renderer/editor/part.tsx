// Kicker, headline, deck: one line of text that wraps and grows. Enter and the arrows move on to the next part.
import { useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import { saveArticle } from '../saving'
import { isComposing } from '../ui/composing'

/** What others may ask of a part. */
export interface PartHandle {
  readonly focus: (end: 'start' | 'end') => void
  readonly put: (text: string) => void
  readonly isEmpty: () => boolean
}

interface Props {
  readonly articleId: string
  readonly name: 'kicker' | 'headline' | 'deck'
  readonly text: string
  readonly label: string
  readonly hint: string
  readonly maxLength: number
  readonly className: string | undefined
  readonly lang: string
  readonly ref: Ref<PartHandle>
  readonly onNext: () => void
  readonly onPrevious: () => void
}

// A headline is one line: breaks of a pasted one become blanks, e.g. of two lines copied from a page.
const oneLine = (text: string): string => text.replace(/[\u0000\r\n\u2028\u2029]/g, ' ')

export function Part(props: Props): React.JSX.Element {
  const { articleId, name, text, label, hint, maxLength, className, lang, ref, onNext, onPrevious } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const saved = useRef(text)

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
      },
      isEmpty: () => own.current?.value === '',
    }),
    [],
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
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const field = event.currentTarget
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

  return (
    <textarea
      ref={own}
      className={className}
      defaultValue={text}
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
        if (!(event.nativeEvent as InputEvent).isComposing) save(event.currentTarget)
      }}
      onCompositionEnd={(event) => save(event.currentTarget)}
      onKeyDown={onKeyDown}
    />
  )
}
