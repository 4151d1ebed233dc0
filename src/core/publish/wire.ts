// Small things the wire formats have in common.
import { oneLine } from './escape'

/** Names in a field that holds several: 张三、李四 · Ann Lee, Bo Kim · 张三；李四. */
export const namesIn = (field: string): string[] =>
  oneLine(field)
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Each tag once, none empty. */
export const tagsOf = ({ tags }: { readonly tags: readonly string[] }): string[] =>
  [...new Set(tags.map(oneLine))].filter((tag) => tag !== '')
