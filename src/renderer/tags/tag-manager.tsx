// The whole vocabulary on one sheet: the tree with its counts, and beside it all that can be done to a tag.
import { useEffect, useRef, useState } from 'react'
import { findTag } from '#core/tags/find'
import { upFrom } from '#core/tags/tree'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SaidLine } from '../ui/said-line'
import type { OnDone } from '../ui/use-attempt'
import { SeekField } from '../ui/seek-field'
import { useLanguage, useWords } from '../words'
import { TagDetail } from './tag-detail'
import styles from './tag-manager.module.css'
import { TagTree } from './tag-tree'
import { useSteps } from './use-steps'

interface Props {
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  readonly onUndo: () => void
  readonly onClose: () => void
}

export function TagManager({ tags, onDone, onUndo, onClose }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const { attempt, done } = useSteps(onDone)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const sheet = useRef<HTMLDivElement>(null)
  const backToTree = useRef(false)
  const tag = tags.find((one) => one.id === chosen)

  // What is found, and what it lies in.
  const found = tags.filter((one) => findTag(typed, one) !== undefined)
  const seen = new Set(found.flatMap((one) => upFrom(tags, one.id)))
  const shown = typed.trim() === '' ? tags : tags.filter((one) => seen.has(one.id))

  const focusTree = (): void =>
    sheet.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()
  // When the tag that had the focus is gone from the tree, another has it.
  useEffect(() => {
    if (!backToTree.current) return
    backToTree.current = false
    focusTree()
  }, [tags])

  function gone(instead: string | null): void {
    backToTree.current = true
    setChosen(instead)
  }
  function remove(id: string): void {
    const going = tags.find((one) => one.id === id)
    if (going === undefined) return
    attempt(async () => {
      const at = shown.indexOf(going)
      const { step, articles } = await bridge.tags.delete({ id })
      gone(going.parentId ?? shown[at + 1]?.id ?? shown[at - 1]?.id ?? null)
      done(words.deleted(going.name, articles.toLocaleString(language)), step)
    })
  }
  function onKey(key: string, id: string): boolean {
    if (key === 'Delete') remove(id)
    else if (key === 'F2') {
      setChosen(id)
      // The field of a tag just chosen is only now on its way to the screen.
      requestAnimationFrame(() =>
        sheet.current?.querySelector<HTMLInputElement>('input[name="tag"]')?.select(),
      )
    } else return false
    return true
  }

  return (
    <Dialog
      place="tags"
      title={words.manager}
      onClose={onClose}
      width={820}
      foot={
        <>
          <SaidLine />
          <Button onClick={onUndo}>{words.undo}</Button>
          <Button keys="Esc" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div ref={sheet} className={styles['columns']}>
        <div className={styles['left']}>
          <SeekField
            label={words.find}
            placeholder={words.findHint}
            value={typed}
            onChange={setTyped}
            onInto={() => {
              const [best] = found.toSorted(
                (a, b) => (findTag(typed, a)?.rank ?? 0) - (findTag(typed, b)?.rank ?? 0),
              )
              if (typed.trim() !== '' && best !== undefined) gone(best.id)
              else if (tag === undefined) gone(shown[0]?.id ?? null)
              requestAnimationFrame(focusTree)
            }}
          />
          <div className={styles['tree']}>
            {shown.length === 0 ? (
              <p className={styles['hint']}>{tags.length === 0 ? words.none : words.notFound}</p>
            ) : (
              <TagTree
                tags={shown}
                chosen={chosen}
                onChoose={setChosen}
                isFolded={(id) => typed.trim() === '' && folded.has(id)}
                onFold={(id, fold) =>
                  setFolded(
                    (before) => new Set(fold ? [...before, id] : [...before].filter((one) => one !== id)),
                  )
                }
                onKey={onKey}
              />
            )}
          </div>
        </div>
        {tag === undefined ? (
          <p className={styles['hint']}>{words.managerHint}</p>
        ) : (
          <TagDetail
            key={tag.id}
            tag={tag}
            tags={tags}
            onDone={onDone}
            onGone={gone}
            onDelete={() => remove(tag.id)}
          />
        )}
      </div>
    </Dialog>
  )
}
