// Which versions of an article differ from the one before by the headline alone, since one was chosen or approved on the bench:
// what was typed upon an older one, into another field or the body, is no contradiction to them.

/** Remembered for this run only; what is not known counts as another's text. */
export interface HeadlineOnly {
  readonly note: (articleKey: number, version: number) => void
  /** That version was written otherwise. */
  readonly forget: (articleKey: number, version: number) => void
  /** Whether nothing but the headline was changed after `base` up to `now`; false if `base` is not older. */
  readonly isAllSince: (articleKey: number, base: number, now: number) => boolean
}

/** Versions of so many articles are remembered, the latest of them. */
const MOST = 200

export function headlineOnly(): HeadlineOnly {
  const versions = new Map<number, Set<number>>()
  return {
    note: (articleKey, version) => {
      const known = versions.get(articleKey) ?? new Set()
      versions.delete(articleKey)
      versions.set(articleKey, known.add(version))
      for (const oldest of versions.keys()) {
        if (versions.size <= MOST) break
        versions.delete(oldest)
      }
    },
    forget: (articleKey, version) => void versions.get(articleKey)?.delete(version),
    isAllSince: (articleKey, base, now) => {
      const known = versions.get(articleKey)
      if (known === undefined || base >= now || now - base > known.size) return false
      for (let version = base + 1; version <= now; version++) if (!known.has(version)) return false
      return true
    },
  }
}
