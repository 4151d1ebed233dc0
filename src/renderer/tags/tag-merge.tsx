// Merges a tag into another: which one, what it would do, and only then the deed.
import { useEffect, useRef, useState } from 'react'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { useLive } from '../live'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { useLanguage, useWords } from '../words'
import { tagOption } from './tag-option'
import styles from './tag-manager.module.css'

interface Props {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  /** Already proposed, where a new name turned out to be another tag's. */
  readonly proposed: string | null
  readonly onMerge: (into: Tag) => void
}

/** Mounted anew for each tag and each proposal. */
export function TagMerge({ tag, tags, proposed, onMerge }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const [chosen, setChosen] = useState(proposed)
  const into = tags.find((one) => one.id === chosen && one.id !== tag.id)
  const { value: preview } = useLive(`merge ${tag.id} ${into?.id ?? ''}`, ['tags', 'articles'], async () =>
    into === undefined ? null : await bridge.tags.previewMerge({ id: tag.id, into: into.id }),
  )
  const box = useRef<HTMLDivElement>(null)
  const isChoosing = useRef(false)
  // The field has made way for the buttons, or they for it: the focus goes along.
  useEffect(() => {
    if (isChoosing.current) box.current?.querySelector<HTMLElement>('button, input')?.focus()
    isChoosing.current = false
  }, [chosen])
  function choose(id: string | null): void {
    isChoosing.current = true
    setChosen(id)
  }
  const number = (n: number): string => n.toLocaleString(language)
  if (into === undefined)
    return (
      <div ref={box}>
        <Chooser
          label={words.mergeInto}
          placeholder={words.mergeHint}
          listLabel={words.options}
          popup
          options={tags
            .filter((one) => one.id !== tag.id)
            .map((one) => tagOption(one, words.count(number(one.own))))}
          onChoose={(option) => choose(option.id)}
        />
      </div>
    )
  return (
    <div ref={box} className={styles['merge']}>
      <p>
        {words.mergeTarget(tag.name, into.name)}
        <br />
        {preview != null && words.mergePreview(number(preview.articles), number(preview.both))}
      </p>
      <div className={styles['acts']}>
        <Button kind="primary" onClick={() => onMerge(into)}>
          {words.merge}
        </Button>
        <Button kind="quiet" onClick={() => choose(null)}>
          {words.notMerge}
        </Button>
      </div>
    </div>
  )
}
