// All that can be done to one tag: name, colour, place in the tree, other names, merging, deleting.
import { useState, type ReactNode } from 'react'
import { upFrom } from '#core/tags/tree'
import { GalleyError } from '#shared/error'
import type { Tag, TagStep } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Button } from '../ui/button'
import { Chooser } from '../ui/chooser'
import { Field } from '../ui/field'
import type { OnDone } from '../ui/use-attempt'
import { useLanguage, useWords } from '../words'
import { ColourChoice } from './colour-choice'
import { TagAliases } from './tag-aliases'
import styles from './tag-manager.module.css'
import { TagMerge } from './tag-merge'
import { tagOption } from './tag-option'
import { useSteps } from './use-steps'

interface Props {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
  /** The tag is gone; another takes its place. */
  readonly onGone: (instead: string | null) => void
  readonly onDelete: () => void
}

const TOP = 'top'

/** Mounted anew for each tag. */
export function TagDetail({ tag, tags, onDone, onGone, onDelete }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const { attempt, done } = useSteps(onDone)
  const [refused, setRefused] = useState<{ readonly n: number; readonly other: string | null }>({
    n: 0,
    other: null,
  })
  const { id, name } = tag
  const number = (n: number): string => n.toLocaleString(language)
  const parent = tags.find((one) => one.id === tag.parentId)

  function step(text: string, act: Promise<TagStep>): void {
    attempt(async () => done(text, (await act).step))
  }
  function rename(wanted: string): void {
    if (wanted === '') return
    attempt(async () => {
      try {
        const { articles, step: kept } = await bridge.tags.rename({ id, name: wanted })
        done(words.renamed(name, wanted, number(articles)), kept)
      } catch (error) {
        // The name is another's: perhaps the two are one.
        const subject =
          error instanceof GalleyError && error.code === 'name-taken' ? error.subject : undefined
        const other = tags.find((one) => one.name === subject)
        setRefused((before) => ({ n: before.n + 1, other: other?.id ?? null }))
        throw error
      }
    })
  }
  function merge(into: Tag): void {
    attempt(async () => {
      const merged = await bridge.tags.merge({ id, into: into.id })
      onGone(into.id)
      done(words.merged(name, into.name, number(merged.articles)), merged.step)
    })
  }

  const line = (label: string, content: ReactNode): React.JSX.Element => (
    <div className={styles['line']}>
      <span>{label}</span>
      <div>{content}</div>
    </div>
  )
  return (
    <div className={styles['detail']}>
      <Field
        key={refused.n}
        name="tag"
        label={words.name}
        value={name}
        missing={words.name}
        maxLength={60}
        boxed
        onCommit={rename}
      />
      <ColourChoice
        tag={tag}
        onColour={(colour) =>
          step(words.coloured(name, words.colours[colour]), bridge.tags.setColour({ id, colour }))
        }
      />
      {line(
        words.parent,
        <>
          <p>{parent?.name ?? words.top}</p>
          <Chooser
            label={words.moveUnder}
            placeholder={words.moveHint}
            listLabel={words.options}
            popup
            options={[
              ...(parent === undefined ? [] : [{ id: TOP, text: words.top }]),
              ...tags
                .filter((one) => one.id !== tag.parentId && !upFrom(tags, one.id).includes(id))
                .map((one) => tagOption(one, '')),
            ]}
            onChoose={(option) =>
              step(
                words.moved(name, option.text),
                bridge.tags.move({ id, parentId: option.id === TOP ? null : option.id }),
              )
            }
          />
        </>,
      )}
      {line(
        words.aliases,
        <TagAliases
          tag={tag}
          onAdd={(alias) => step(words.aliasAdded(alias, name), bridge.tags.addAlias({ id, name: alias }))}
          onRemove={(alias) =>
            step(words.aliasRemoved(alias, name), bridge.tags.removeAlias({ id, name: alias }))
          }
        />,
      )}
      {line(
        words.mergeLabel,
        <TagMerge key={refused.n} tag={tag} tags={tags} proposed={refused.other} onMerge={merge} />,
      )}
      {line(
        words.used,
        <div className={styles['acts']}>
          <span>{words.count(number(tag.own))}</span>
          {tag.count !== tag.own && <span>{words.withBelow(number(tag.count))}</span>}
          <Button kind="quiet" onClick={onDelete}>
            {words.delete}
          </Button>
        </div>,
      )}
    </div>
  )
}
