// The tags of an article as chips, the proposed ones dashed, a field to add more, and what the vocabulary suggests.
import { useRef } from 'react'
import { findTag } from '#core/tags/find'
import type { ArticleAbout, Proposal } from '#shared/article'
import type { Tag } from '#shared/tag'
import { tagsTexts } from '#shared/texts/tags'
import { bridge } from '../bridge'
import { Chooser } from '../ui/chooser'
import type { OnDone } from '../ui/use-attempt'
import { useWords } from '../words'
import { Suggestions } from './suggestions'
import { tagOption } from './tag-option'
import styles from './tags.module.css'
import { useSteps } from './use-steps'

interface Props {
  readonly article: ArticleAbout
  readonly tags: readonly Tag[]
  readonly onDone: OnDone
}

/** The rank of what is typed out in full and is another name. */
const ALIAS = 5

export function TagChips({ article, tags, onDone }: Props): React.JSX.Element {
  const words = useWords(tagsTexts)
  const { attempt, done } = useSteps(onDone)
  const box = useRef<HTMLDivElement>(null)
  const selection = { kind: 'ids' as const, ids: [article.id] }
  const proposed = article.proposals.filter((one) => one.kind === 'tag' && one.state === 'open')
  const here = new Set(article.tags.map((tag) => tag.id))
  const toField = (): void => box.current?.querySelector('input')?.focus()

  function add(name: string): void {
    attempt(async () => {
      const { added, step } = await bridge.tags.edit({ selection, add: [name] })
      done(words.added(added[0] ?? name, '1'), step)
    })
  }
  function remove(tag: { readonly id: string; readonly name: string }): void {
    attempt(async () => {
      const { step } = await bridge.tags.edit({ selection, remove: [tag.id] })
      done(words.removed(tag.name, '1'), step)
      toField()
    })
  }
  function settle(proposal: Proposal, state: 'accepted' | 'declined'): void {
    const { id } = article
    attempt(async () => {
      const after = await bridge.articles.settleProposal({ id, proposalId: proposal.id, state })
      const gained = after.tags.filter((tag) => !here.has(tag.id)).map((tag) => tag.id)
      onDone({
        text: (state === 'accepted' ? words.added : words.declined)(proposal.text, '1'),
        back: async () => {
          await bridge.articles.settleProposal({ id, proposalId: proposal.id, state: 'open' })
          for (const tagId of gained) await bridge.tags.remove({ articleIds: [id], tagId })
        },
      })
    })
  }

  /** A keyword that is another name for a tag says which: `乡建 → 乡村振兴`. */
  function spelt(keyword: string): string {
    const meant = tags.find((tag) => findTag(keyword, tag)?.rank === ALIAS)
    return meant === undefined ? keyword : `${keyword} → ${meant.name}`
  }

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
            <button type="button" aria-label={words.accept(one.text)} onClick={() => settle(one, 'accepted')}>
              ＋ {spelt(one.text)}
            </button>
            <button
              type="button"
              aria-label={words.decline(one.text)}
              onClick={() => settle(one, 'declined')}
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
      <Suggestions
        article={article}
        onTake={(name) => {
          add(name)
          toField()
        }}
      />
    </div>
  )
}
