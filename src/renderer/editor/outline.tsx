// The outline: the headings of the article as a list to type in; Enter goes there.
import { Selection, type EditorState } from 'prosemirror-state'
import { useState, type RefObject } from 'react'
import { textViewTexts } from '#shared/texts/text-view'
import { useCommand } from '../commands'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Dialog } from '../ui/dialog'
import { useWords } from '../words'
import type { Body } from './body-handle'
import { headingsOf, type Heading } from './headings'
import styles from './outline.module.css'

interface Props {
  readonly body: RefObject<Body | null>
}

export function Outline({ body }: Props): React.JSX.Element | null {
  const words = useWords(textViewTexts)
  const [at, setAt] = useState<EditorState>()
  useCommand('view.outline', () => setAt(body.current?.marks.state()))
  if (at === undefined) return null
  const headings = headingsOf(at.doc)
  const current = headings.findLast(({ from }) => from <= at.selection.head)
  const close = (): void => setAt(undefined)

  /** Once the sheet has gone and given the focus back. */
  function go(place: Heading | undefined): void {
    close()
    requestAnimationFrame(() =>
      body.current?.run((state, dispatch, view) => {
        const selection = Selection.near(state.doc.resolve(place?.from ?? 0))
        dispatch?.(state.tr.setSelection(selection).scrollIntoView())
        const line = view?.nodeDOM(selection.$head.before(1))
        if (line instanceof HTMLElement) line.scrollIntoView({ block: 'start' })
        return true
      }),
    )
  }
  if (headings.length === 0)
    return (
      <Dialog
        title={words.outline}
        onClose={close}
        foot={
          <Button keys="Esc" onClick={close}>
            {words.close}
          </Button>
        }
      >
        <p className={styles['none']}>{words.noHeadings}</p>
      </Dialog>
    )
  const here = <span className={styles['here']}>{words.here}</span>
  return (
    <Dialog title={words.outline} onClose={close} bare>
      <Chooser
        label={words.outline}
        placeholder={words.outlineHint}
        listLabel={words.headings}
        none={words.noSuchHeading}
        focusFirst
        first={current === undefined ? 0 : headings.indexOf(current) + 1}
        options={[
          { id: 'start', text: words.start, hint: current === undefined ? here : undefined },
          ...headings.map((heading) => ({
            id: String(heading.from),
            text: heading.text,
            mark: <span aria-hidden="true" style={{ inlineSize: `${(heading.level - 2) * 1.5}em` }} />,
            hint: heading === current ? here : undefined,
          })),
        ]}
        onChoose={({ id }) => go(headings.find(({ from }) => String(from) === id))}
      />
    </Dialog>
  )
}
