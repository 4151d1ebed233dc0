// A tag as a line of a chooser: its colour, its name, what stands behind it; found by Han, pinyin and other names.
import { findTag } from '#core/tags/find'
import type { Tag } from '#shared/tag'
import type { Option } from '../ui/chooser'
import { Tick } from '../ui/tick'
import styles from './tags.module.css'

export function tagOption(tag: Tag, hint: string): Option {
  return {
    id: tag.id,
    text: tag.name,
    mark: <i className={styles['dot']} data-colour={tag.colour} />,
    hint,
    find: (typed) => {
      const found = findTag(typed, tag)
      if (found === undefined) return undefined
      const { rank, alias } = found
      const exact = typed.trim() !== '' && rank % 5 === 0
      // Who typed the other name sees which tag it means.
      return alias === null ? { rank, exact } : { rank, exact, text: `${alias} → ${tag.name}` }
    },
  }
}

/** Ticked for all, for some or for none of the articles. */
export function tickedOption(tag: Tag, hint: string, ticked: boolean | 'mixed'): Option {
  return {
    ...tagOption(tag, hint),
    ticked,
    mark: (
      <>
        <Tick ticked={ticked} />
        <i className={styles['dot']} data-colour={tag.colour} />
      </>
    ),
  }
}
