// The tags of an article as chips, the proposed ones dashed, and a field to add more.
import { useRef } from 'react'
import type { Article } from '#shared/article'
import { toFault } from '#shared/error'
import type { Tag } from '#shared/tag'
import { errorTexts } from '#shared/texts/errors'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Chooser } from '../ui/chooser'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import { tagOption } from './tag-option'
import styles from './tags.module.css'

interface Props {
  readonly article: Article
  readonly tags: readonly Tag[]
  /** Told after each change, so that it can be taken back. */
  readonly onDone: (step: { readonly text: string; readonly back: () => Promise<unknown> }) => void
}

export function TagChips({ article, tags, onDone }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const articleIds = [article.id]
  const proposed = article.proposals.filter((one) => one.kind === 'tag' && one.state === 'open')

  function attempt(act: () => Promise<void>): void {
    act().catch((error: unknown) => say(errorTexts[language][toFault(error).code], true))
  }
  function add(name: string): void {
    attempt(async () => {
      const tag = await bridge.tags.add({ articleIds, name })
      onDone({
        text: words.added(tag.name, '1'),
        back: () => bridge.tags.remove({ articleIds, tagId: tag.id }),
      })
    })
  }
  function remove(tag: { readonly id: string; readonly name: string }): void {
    attempt(async () => {
      await bridge.tags.remove({ articleIds, tagId: tag.id })
      onDone({
        text: words.removed(tag.name, '1'),
        back: () => bridge.tags.add({ articleIds, name: tag.name }),
      })
      box.current?.querySelector('input')?.focus()
    })
  }
  function settle(proposalId: string, state: 'accepted' | 'declined'): void {
    attempt(async () => {
      await bridge.articles.settleProposal({ id: article.id, proposalId, state })
    })
  }

  const here = new Set(article.tags.map((tag) => tag.id))
  return (
    <div ref={box}>
      <ul className={styles['chips']}>
        {article.tags.map((tag) => (
          <li key={tag.id} className={styles['chip']}>
            <i className={styles['dot']} data-colour={tag.colour} />
            {tag.name}
            <button type="button" aria-label={words.remove(tag.name)} onClick={() => remove(tag)}>
              ×
            </button>
          </li>
        ))}
        {proposed.map((one) => (
          <li key={one.id} className={`${styles['chip']} ${styles['proposed']}`}>
            <button
              type="button"
              aria-label={words.accept(one.text)}
              onClick={() => settle(one.id, 'accepted')}
            >
              ＋ {one.text}
            </button>
            <button
              type="button"
              aria-label={words.decline(one.text)}
              onClick={() => settle(one.id, 'declined')}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Chooser
        label={words.add}
        placeholder={words.addHint}
        listLabel={words.options}
        popup
        options={tags
          .filter((tag) => !here.has(tag.id))
          .map((tag) => tagOption(tag, words.count(String(tag.count))))}
        onChoose={(option) => add(option.text)}
        make={{ text: words.make, onMake: add }}
        onBackspace={() => {
          const last = article.tags.at(-1)
          if (last !== undefined) remove(last)
        }}
      />
    </div>
  )
}
