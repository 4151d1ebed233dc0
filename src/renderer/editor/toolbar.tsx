// The slim row above the proof: the block's style and its formats as quiet words, with their keys in the titles.
import type { Command } from 'prosemirror-state'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { editorTexts } from '#shared/texts/editor'
import { writingTexts } from '#shared/texts/writing'
import { keyOf, runCommand } from '../commands'
import { useWords } from '../words'
import { useCell } from './cell'
import { setBlock, setLink, type BlockStyle } from './formats'
import { TEXT_COMMANDS } from './insertions'
import { LinkField } from './link-field'
import { useSide } from './side'
import styles from './toolbar.module.css'

const STYLES = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'codeBlock',
] as const satisfies readonly BlockStyle[]
const TOGGLES = ['strong', 'em', 'quote', 'bullets', 'numbers'] as const

interface Props {
  readonly articleId: string
  readonly run: (command: Command) => void
  /** The link's address is being written. */
  readonly linking: boolean
  readonly onLinking: (on: boolean) => void
}

export function Toolbar({ articleId, run, linking, onLinking }: Props): React.JSX.Element {
  const words = useWords(editorTexts)
  const writing = useWords(writingTexts)
  const at = useCell(useSide().formats)
  const row = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)

  const controls = (): HTMLElement[] => [
    ...(row.current?.querySelectorAll<HTMLElement>('select, button') ?? []),
  ]
  function move(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = controls().filter((control) => !control.matches(':disabled'))
    const here = all.indexOf(document.activeElement as HTMLElement)
    all[(here + step + all.length) % all.length]?.focus()
  }
  const remember = (event: FocusEvent): void => setStop(controls().indexOf(event.target as HTMLElement))
  const title = (name: (typeof TOGGLES)[number] | 'link'): string => `${words[name]} ${keyOf(`text.${name}`)}`
  const tab = (n: number): number => (n === stop ? 0 : -1)

  if (linking && at !== null)
    return (
      <LinkField
        address={at.link ?? ''}
        articleId={articleId}
        onDone={(address, text) => {
          onLinking(false)
          run(address === null ? () => true : setLink(address, text))
        }}
      />
    )
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={words.formatting}
      className={styles['row']}
      onKeyDown={move}
      onFocus={remember}
    >
      <span className={styles['style']}>
        <select
          aria-label={words.blockStyle}
          title={`${words.blockStyle}  ${words.heading2} ${keyOf('text.heading2')}`}
          tabIndex={tab(0)}
          value={at?.block ?? 'paragraph'}
          onChange={(event) => run(setBlock(event.currentTarget.value as BlockStyle))}
        >
          {STYLES.map((style) => (
            <option key={style} value={style}>
              {words[style]}
            </option>
          ))}
        </select>
      </span>
      {TOGGLES.map((name, n) => (
        <button
          key={name}
          type="button"
          title={title(name)}
          tabIndex={tab(n + 1)}
          aria-pressed={at?.[name] ?? false}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(TEXT_COMMANDS[`text.${name}`])}
        >
          {words[name]}
        </button>
      ))}
      <button
        type="button"
        title={title('link')}
        tabIndex={tab(TOGGLES.length + 1)}
        aria-pressed={at !== null && at.link !== null}
        disabled={at === null || at.block === 'codeBlock'}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onLinking(true)}
      >
        {words.link}
      </button>
      <button
        type="button"
        title={`${writing.insertList} ${keyOf('insert.list')}`}
        aria-haspopup="listbox"
        tabIndex={tab(TOGGLES.length + 2)}
        disabled={at === null}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand('insert.list')}
      >
        {writing.insert}
      </button>
      {at?.table === true && (
        <button
          type="button"
          title={keyOf('table.list')}
          aria-haspopup="listbox"
          tabIndex={tab(TOGGLES.length + 3)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => runCommand('table.list')}
        >
          {writing.tableList}
        </button>
      )}
    </div>
  )
}
