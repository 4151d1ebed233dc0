// What the library answers of word lists: kept and changed, brought in, tried, asked by checks.
import type { Database } from 'better-sqlite3'
import { entryFault, entryKey, tidied } from '#core/word-lists/entry'
import { readyLists } from '#core/word-lists/lists'
import { starterEntries } from '#core/word-lists/starter'
import { listCsv } from '#core/word-lists/canonical'
import type { Answers } from '#shared/contract'
import { GalleyError } from '#shared/error'
import type { ListChoice, ListPreview } from '#shared/list-import'
import { wordListTexts } from '#shared/texts/word-lists'
import type { ListEntry, ListPlace, ListSummary, ListTrial } from '#shared/word-list'
import type { Patterns } from '../patterns/patterns'
import type { Acts } from './acts'
import type { Articles } from './articles'
import { immediate } from './immediate'
import { inSteps } from './in-steps'
import { wordListImport, type ListFile } from './word-list-import'
import { listPatternsOf } from './word-list-patterns'
import { wordListTrial } from './word-list-trial'
import { readyToWrite, wordListStore, type WordListStore } from './word-lists'

/** What main asks for the window: dialogs and files are its own. */
export interface WordListsInside {
  previewList(input: { file: ListFile; choice: ListChoice }): Promise<ListPreview>
  storeList(input: {
    file: ListFile
    choice: ListChoice
    make: Pick<ListSummary, 'name' | 'owner' | 'note'> | null
  }): Promise<{ readonly act: number; readonly changed: number; readonly list: ListSummary }>
  tryFile(input: { file: ListFile; choice: ListChoice }): Promise<ListTrial>
  tryList(input: { id: string; number: number | null }): Promise<ListTrial>
  /** As it leaves. */
  listCsv(input: { id: string }): { readonly name: string; readonly text: string }
}

export interface WordLists {
  readonly answers: Omit<Answers['wordLists'], 'choose' | 'preview' | 'store' | 'export' | 'tryOut'>
  readonly inside: WordListsInside
  readonly store: WordListStore
}

interface Parts {
  readonly acts: Acts
  readonly articles: Pick<Articles, 'select' | 'recordByKey' | 'body' | 'record'>
  readonly patterns: Patterns
  readonly person: () => string
  /** ISO day, where the machine is. */
  readonly today: () => string
}

type Inputs = { [V in keyof WordLists['answers']]: Parameters<WordLists['answers'][V]>[0] }

export function wordListsOf(
  db: Database,
  { acts, articles, patterns: guard, person, today }: Parts,
): WordLists {
  const store = wordListStore(db, person)
  const patterns = listPatternsOf(guard)
  const importing = wordListImport(db, { store, patterns, acts })
  const kind = db.prepare('SELECT kind FROM article WHERE key = ?').pluck()
  const meant = db
    .prepare(
      'SELECT DISTINCT c.channel FROM headline h JOIN headline_channel c ON c.headline_id = h.id WHERE h.article_key = ?',
    )
    .pluck()
  const situation = (key: number): Pick<ListPlace, 'advertising' | 'channels'> => ({
    advertising: kind.get(key) === 'advertising',
    channels: meant.all(key) as string[],
  })
  const lone = db.prepare(`
    SELECT h.key, COALESCE(c.text, h.raw) AS text,
      (SELECT group_concat(m.channel, char(10)) FROM headline_channel m WHERE m.headline_id = h.id) AS channels
    FROM headline h LEFT JOIN candidate c ON c.id = h.current_candidate_id
    WHERE h.key > ? AND h.shown = 1 AND h.article_key IS NULL ORDER BY h.key LIMIT ?`)
  const trial = wordListTrial({
    steps: acts.steps,
    select: articles.select,
    record: articles.recordByKey,
    body: articles.body,
    headlines: (after, limit) =>
      (lone.all(after, limit) as { key: number; text: string; channels: string | null }[]).map((one) => ({
        ...one,
        channels: one.channels?.split('\n') ?? [],
      })),
    situation,
    patterns,
    today,
  })

  /** The entries of the version that was looked at. */
  function looked({ id, version }: Pick<Inputs['put'], 'id' | 'version'>): readonly ListEntry[] {
    if (store.get(id).version !== version) throw new GalleyError('list-changed', `version ${version} is old`)
    return store.entries(id)
  }
  function checked(entry: ListEntry, others: readonly ListEntry[]): ListEntry {
    const tidy = tidied(entry)
    const isThere = (one: ListEntry): boolean =>
      one.match === tidy.match && one.term.length === tidy.term.length && entryKey(one) === entryKey(tidy)
    const fault = entryFault(tidy) ?? (others.some(isThere) ? 'repeated' : null)
    if (fault !== null) throw new GalleyError('list-entry', `${fault}: ${tidy.term}`, fault)
    return tidy
  }
  const keep = db.transaction((which: Parameters<typeof looked>[0], entries: readonly ListEntry[]) => {
    looked(which)
    return store.write(which.id, entries, { act: 'edited' })
  })
  /** A long list is made ready in steps; what was looked at must still stand then. */
  async function write(
    which: Parameters<typeof looked>[0],
    entries: readonly ListEntry[],
  ): Promise<ListSummary> {
    await inSteps(readyToWrite(entries))
    return keep.immediate(which, entries)
  }

  return {
    store,
    answers: {
      list: () => store.all(),
      entries: ({ id, text, from, limit }) => {
        const { version } = store.get(id)
        const wanted = text.trim().toLowerCase()
        const rows = store.entries(id).flatMap((entry, at) => {
          const { term, suggestion, reason, source } = entry
          const isWanted =
            wanted === '' ||
            [term, suggestion, reason, source].some((one) => one.toLowerCase().includes(wanted))
          return isWanted ? [{ number: at + 1, entry }] : []
        })
        return { version, of: rows.length, rows: rows.slice(from, from + limit) }
      },
      make: immediate(db, (named: Inputs['make']) =>
        store.make({ ...named, enabled: true }, [], { act: 'made' }),
      ),
      describe: immediate(db, ({ id, ...named }: Inputs['describe']) => store.describe(id, named)),
      enable: immediate(db, ({ id, on }: Inputs['enable']) => store.enable(id, on)),
      put: async ({ number, entry, ...which }) => {
        const entries = looked(which)
        const at = number === null ? entries.length : number - 1
        if (number !== null && entries[at] === undefined)
          throw new GalleyError('not-found', `no entry ${number}`)
        const put = checked(entry, number === null ? entries : entries.toSpliced(at, 1))
        return write(which, entries.toSpliced(at, 1, put))
      },
      switch: async ({ numbers, on, ...which }) => {
        const wanted = new Set(numbers)
        const entries = looked(which).map((entry, at) => (wanted.has(at + 1) ? { ...entry, on } : entry))
        return write(which, entries)
      },
      take: async ({ numbers, ...which }) => {
        const gone = new Set(numbers)
        return write(
          which,
          looked(which).filter((_, at) => !gone.has(at + 1)),
        )
      },
      remove: immediate(db, ({ id }: Inputs['remove']) => {
        store.remove(id, true)
        return { done: true } as const
      }),
      bringBack: immediate(db, ({ id }: Inputs['bringBack']) => {
        store.remove(id, false)
        return store.get(id)
      }),
      history: ({ id }) => store.history(id),
      restore: immediate(db, ({ id, version }: Inputs['restore']) =>
        store.write(id, store.at(id, version), { act: 'restored', what: String(version) }),
      ),
      starter: immediate(db, ({ lang }: Inputs['starter']) => {
        const words = wordListTexts[lang === 'zh' ? 'zh-CN' : 'en']
        return store.make(
          { name: words.starterName, owner: '', note: words.starterNote, enabled: false },
          starterEntries(lang),
          { act: 'made' },
        )
      }),
      inForce: () => store.inForce(),
      situation: ({ id }) => situation(articles.record(id).key),
      patterns: async ({ texts }) => {
        const { patterns: refs } = readyLists(store.inForce())
        const hits = await patterns.run(refs, texts)
        return { hits, setAside: patterns.setAside(refs) }
      },
    },
    inside: {
      previewList: ({ file, choice }) => importing.preview(file, choice),
      storeList: ({ file, choice, make }) => importing.store(file, choice, make),
      tryFile: async ({ file, choice }) => trial.run(await importing.coming(file, choice), null),
      tryList: ({ id, number }) => {
        const { name } = store.get(id)
        return trial.run({ id, name, entries: store.entries(id) }, number)
      },
      listCsv: ({ id }) => ({ name: store.get(id).name, text: listCsv(store.entries(id)) }),
    },
  }
}
