// A tag as a line of a chooser: its colour, its name, what stands behind it.
import type { Tag } from '#shared/tag'
import type { Option } from '../ui/chooser'
import styles from './tags.module.css'

export function tagOption(tag: Tag, hint: string): Option {
  return {
    id: tag.id,
    text: tag.name,
    mark: <i className={styles['dot']} data-colour={tag.colour} />,
    hint,
  }
}
