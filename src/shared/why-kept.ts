// Why a revision was kept, in words.
import { BEFORE, type Revision } from './article'
import type { Language } from './settings'
import { revisionsTexts } from './texts/revisions'

/** `清洗标题前`, `恢复自第 3 版`, `自动`. */
export function whyKept({ kind, why }: Pick<Revision, 'kind' | 'why'>, language: Language): string {
  const words = revisionsTexts[language]
  const before = BEFORE.find((one) => one === why)
  if (kind === 'before' && before !== undefined) return words.before[before]
  return kind === 'restore' && why !== '' ? words.restoredFrom(why) : words.kinds[kind]
}
