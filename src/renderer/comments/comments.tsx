// In the inspector: what is said of the text, where it stands, with answers; resolved ones folded.
import { printedShort } from '#shared/moment'
import { useEffect, useRef, useState } from 'react'
import { toFault } from '#shared/error'
import type { Anchor, Comment, Saying } from '#shared/comment'
import { commentsTexts } from '#shared/texts/comments'
import { errorTexts } from '#shared/texts/errors'
import { bridge } from '../bridge'
import { keyOf } from '../commands'
import { Button } from '../ui/button'
import { isComposing } from '../ui/composing'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import styles from './comments.module.css'

interface Props {
  readonly articleId: string
  readonly comments: readonly Comment[]
  /** The words that a new one is being written about; null: none is. */
  readonly draft: Anchor | null
  readonly onDraft: (anchor: Anchor | null) => void
  readonly onBegin: () => void
  readonly onShow: (id: string) => void
  /** A comment was deleted; `back` brings it back. */
  readonly onDeleted: (back: () => Promise<unknown>) => void
}

const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export function Comments(props: Props): React.JSX.Element {
  const { articleId, comments, draft, onDraft, onBegin } = props
  const words = useWords(commentsTexts)
  const language = useLanguage()
  const open = comments.filter(({ resolved }) => resolved === null)
  const resolved = comments.filter((one) => one.resolved !== null)
  const list = (some: readonly Comment[]): React.JSX.Element => (
    <ol className={styles['list']}>
      {some.map((comment) => (
        <One key={comment.id} comment={comment} {...props} />
      ))}
    </ol>
  )
  return (
    <section className={styles['part']} aria-label={words.title}>
      <h2 className="label">
        {words.title}
        <Button kind="quiet" keys={keyOf('comment.add')} onClick={onBegin}>
          {words.add}
        </Button>
      </h2>
      {draft !== null && (
        <Writing
          key={`${draft.at} ${draft.from} ${draft.to}`}
          label={words.field(brief(draft.quote))}
          quote={brief(draft.quote)}
          onCancel={() => onDraft(null)}
          onKeep={async (text) => {
            await bridge.comments.add({ id: articleId, anchor: draft, text })
            onDraft(null)
          }}
        />
      )}
      {comments.length === 0 && draft === null && <p className={styles['hint']}>{words.hint}</p>}
      {open.length > 0 && list(open)}
      {resolved.length > 0 && (
        <details className={styles['resolved']}>
          <summary>{words.resolved(resolved.length.toLocaleString(language))}</summary>
          {list(resolved)}
        </details>
      )}
    </section>
  )
}

function One({ comment, onShow, onDeleted }: Props & { readonly comment: Comment }): React.JSX.Element {
  const words = useWords(commentsTexts)
  const language = useLanguage()
  const [writing, setWriting] = useState<'answer' | 'edit' | null>(null)
  async function attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
    } catch (error) {
      say(errorTexts[language][toFault(error).code], true)
    }
  }
  const { id, anchor, place, resolved, answers } = comment
  async function remove(): Promise<void> {
    await bridge.comments.delete({ id })
    onDeleted(() => bridge.comments.restore({ id }))
  }
  return (
    <li data-comment-item={id}>
      <button
        type="button"
        className={styles['quote']}
        disabled={place === null || resolved !== null}
        onClick={() => onShow(id)}
      >
        {brief(anchor.quote)}
      </button>
      {place === null && <small>{words.gone}</small>}
      <Said of={comment} />
      {answers.map((answer) => (
        <Said key={answer.id} of={answer} />
      ))}
      {resolved !== null && (
        <small>{words.resolvedBy(resolved.by === '' ? words.nobody : resolved.by)}</small>
      )}
      {writing === null ? (
        <div className={styles['foot']}>
          <Button kind="quiet" onClick={() => setWriting('answer')}>
            {words.answer}
          </Button>
          <Button kind="quiet" onClick={() => setWriting('edit')}>
            {words.edit}
          </Button>
          <Button kind="quiet" onClick={() => void attempt(remove)}>
            {words.remove}
          </Button>
          <Button
            kind="quiet"
            onClick={() => void attempt(() => bridge.comments.resolve({ id, resolved: resolved === null }))}
          >
            {resolved === null ? words.resolve : words.reopen}
          </Button>
        </div>
      ) : (
        <Writing
          label={writing === 'answer' ? words.answer : words.edit}
          start={writing === 'edit' ? comment.text : ''}
          onCancel={() => setWriting(null)}
          onKeep={async (text) => {
            await (writing === 'answer'
              ? bridge.comments.answer({ id, text })
              : bridge.comments.edit({ id, text }))
            setWriting(null)
          }}
        />
      )}
    </li>
  )
}

function Said({ of: { text, by, at, editedAt } }: { readonly of: Saying }): React.JSX.Element {
  const words = useWords(commentsTexts)
  const language = useLanguage()
  return (
    <>
      <p className={styles['text']}>{text}</p>
      <small>
        {by === '' ? words.nobody : by} ·{' '}
        <time dateTime={new Date(at).toISOString()}>{printedShort(at, language)}</time>
        {editedAt !== null && ` · ${words.edited}`}
      </small>
    </>
  )
}

interface WritingProps {
  readonly label: string
  readonly quote?: string
  readonly start?: string
  readonly onKeep: (text: string) => Promise<void>
  readonly onCancel: () => void
}

/** Ctrl or Cmd with Enter keeps it, Esc does not. */
function Writing({ label, quote, start = '', onKeep, onCancel }: WritingProps): React.JSX.Element {
  const words = useWords(commentsTexts)
  const language = useLanguage()
  const [text, setText] = useState(start)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  function keep(): void {
    if (text.trim() === '') return
    onKeep(text.trim()).catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }
  return (
    <div className={styles['writing']}>
      {quote !== undefined && <span className={styles['quote']}>{quote}</span>}
      <textarea
        ref={field}
        rows={3}
        aria-label={label}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Escape') {
            event.stopPropagation()
            onCancel()
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.stopPropagation()
            keep()
          }
        }}
      />
      <div className={styles['foot']}>
        <Button kind="quiet" keys="CmdOrCtrl+Enter" onClick={keep} disabled={text.trim() === ''}>
          {words.keep}
        </Button>
        <Button kind="quiet" keys="Escape" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
