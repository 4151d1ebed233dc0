// The vocabulary as a tree: the rows that are seen while some branches are folded.
import type { Tag } from '#shared/tag'

export interface TreeRow {
  readonly tag: Tag
  /** 1 at the top. */
  readonly level: number
  readonly hasBelow: boolean
  readonly isOpen: boolean
  /** Its place among its siblings, from 1, and how many these are. */
  readonly position: number
  readonly siblings: number
}

/** Parents before what lies below them, siblings as `compare` says. A tag whose parent is not there stands at the top. */
export function treeRows(
  tags: readonly Tag[],
  isOpen: (id: string) => boolean,
  compare: (a: string, b: string) => number,
): TreeRow[] {
  const ids = new Set(tags.map((tag) => tag.id))
  const groups = Map.groupBy(tags, (tag) =>
    tag.parentId !== null && ids.has(tag.parentId) ? tag.parentId : null,
  )
  const rows: TreeRow[] = []
  function add(parent: string | null, level: number): void {
    const group = (groups.get(parent) ?? []).toSorted((a, b) => compare(a.name, b.name))
    group.forEach((tag, at) => {
      const hasBelow = groups.has(tag.id)
      const open = hasBelow && isOpen(tag.id)
      rows.push({ tag, level, hasBelow, isOpen: open, position: at + 1, siblings: group.length })
      if (open) add(tag.id, level + 1)
    })
  }
  add(null, 1)
  return rows
}

/** The tag and those above it, the nearest first; those that are not there are left out. */
export function upFrom(tags: readonly Tag[], id: string): string[] {
  const parents = new Map(tags.map((tag) => [tag.id, tag.parentId]))
  const path: string[] = []
  let at: string | null | undefined = id
  while (typeof at === 'string' && parents.has(at) && !path.includes(at)) {
    path.push(at)
    at = parents.get(at)
  }
  return path
}
