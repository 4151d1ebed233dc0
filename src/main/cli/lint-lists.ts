// Word lists for `galley lint`: from files named by `--list`, or those that a library has in force; patterns under their guard.
import { patternFindings, textsForPatterns } from '#core/copyedit/rules/word-list'
import { mappingOf } from '#core/word-lists/columns'
import { readyLists } from '#core/word-lists/lists'
import { readList } from '#core/word-lists/read'
import type { CopyBlock, CopyFinding, CopyProfile } from '#shared/copyedit'
import { NO_LISTS, type ListsInForce, type WordList } from '#shared/word-list'
import { copyeditPartTexts } from '#shared/texts/copyedit-part'
import { listEntryTexts } from '#shared/texts/list-entry'
import { listImportTexts } from '#shared/texts/list-import'
import { chosenList } from '../calls/word-lists'
import { listTableOf } from '../intake/table'
import { inSteps } from '../library/in-steps'
import { listPatternsOf } from '../library/word-list-patterns'
import { patternsOf } from '../patterns/patterns'
import type { Terminal } from './command'
import type { Desk } from './desk'

/** ISO, where the machine is. */
const today = (): string => new Date().toLocaleDateString('sv-SE')

/** Each file as a list of its name; rows that are no entry are named and left out. */
export async function listsOfFiles(paths: readonly string[], terminal: Terminal): Promise<ListsInForce> {
  const { faults } = listEntryTexts[terminal.language]
  const words = listImportTexts[terminal.language]
  const lists: WordList[] = []
  for (const path of paths) {
    const { name, bytes } = await chosenList(path)
    const table = listTableOf(name, bytes, '', 0)
    const { rows, refused } = await inSteps(readList(table, mappingOf(table.rows[0]?.cells ?? [])))
    for (const { line, fault, text } of refused)
      terminal.complain(`${path}: ${words.line(line)}: ${faults[fault]}: ${text}`)
    lists.push({
      id: path,
      name: name.replace(/\.[a-z]{2,5}$/i, ''),
      entries: rows.map(({ entry }) => entry),
    })
  }
  return { ...NO_LISTS, lists, today: today() }
}

export async function listsOfLibrary({ calls }: Desk, id: string): Promise<ListsInForce> {
  const [lists, situation] = await Promise.all([
    calls.wordLists.inForce({}),
    calls.wordLists.situation({ id }),
  ])
  return { lists, today: today(), ...situation }
}

/** What patterns of the lists hit; one that takes too long is named and left out. */
export async function patternsHit(
  blocks: readonly CopyBlock[],
  lists: ListsInForce,
  profile: CopyProfile,
  terminal: Terminal,
): Promise<readonly CopyFinding[]> {
  const texts = textsForPatterns(blocks, lists)
  if (texts.length === 0) return []
  const guard = patternsOf()
  try {
    const patterns = listPatternsOf(guard)
    const { patterns: refs } = readyLists(lists.lists)
    const hits = await patterns.run(refs, texts)
    const words = copyeditPartTexts[terminal.language]
    for (const { list, number, term } of patterns.setAside(refs))
      terminal.complain(words.setAside(list, String(number), term))
    const known = new Map(texts.map((text, n) => [text, hits[n] ?? []]))
    return patternFindings(blocks, known, lists, profile)
  } finally {
    guard.stop()
  }
}
