// What copyediting has left open in articles that are about to leave: as it was counted, else looked over now.
import { copyBlocks } from '#core/copyedit/blocks'
import { COPY_RULES } from '#core/copyedit/copyedit'
import { digest } from '#core/checks/fingerprint'
import type { CopyBefore, CopyOpen } from '#shared/copy-before'
import type { CopyProfile } from '#shared/copyedit'
import type { Library } from '../library/client'
import type { Selected } from '../library/selection'
import type { Spelling } from '../spelling/spelling'
import { deskWords, lookOver, styleOf, type DeskWords } from './copy-look'

const VERSIONS = COPY_RULES.map(({ id, version }) => `${id}${version}`).join()
/** Another profile, another version of a rule or of a list counts anew; where lists are asked, so does another day. */
function askedBy(
  profile: CopyProfile,
  { consulted, today, ledger }: DeskWords,
  situation: Situation | null,
): string {
  const day = consulted.length === 0 ? '' : today
  const parts = [VERSIONS, profile, consulted, ledger.state, day, situation]
  return digest(JSON.stringify(parts))
}

type Situation = Awaited<ReturnType<Library['wordLists']['situation']>>

/** Entries for advertisements or for channels are asked of some articles only, and which may change without the text. */
const isForSome = ({ lists }: DeskWords): boolean =>
  lists.some(({ entries }) =>
    entries.some(({ on, advertisingOnly, channels }) => on && (advertisingOnly || channels.length > 0)),
  )

/** Articles asked of the library at once, and how long one answer may take. In ms. */
const BATCH = 200
const ANSWER = 900
/** Listed by name in an answer. */
const NAMED = 100

/** Goes on from the `from`th article for as long as an answer may take, one article at least. */
export async function openBefore(
  library: Library,
  dictionary: Spelling,
  { selection, from }: { readonly selection: Selected; readonly from: number },
): Promise<CopyBefore> {
  const [ids, settings, words] = await Promise.all([
    library.inside.exportIds({ selection }),
    library.settings.get({}),
    deskWords(library),
  ])
  const forSome = isForSome(words)
  const open: CopyOpen[] = []
  let openCount = 0
  let unspelt = 0
  const sum = { verify: 0, warn: 0 }
  let at = from
  const until = performance.now() + ANSWER
  while (at < ids.length && performance.now() < until) {
    const some = ids.slice(at, at + BATCH)
    const counted = new Map((await library.inside.copyCounts({ ids: some })).map((one) => [one.id, one]))
    for (const id of some) {
      // At least one an answer, however long it takes.
      if (at > from && performance.now() > until) break
      at++
      const kept = counted.get(id)
      if (kept === undefined) continue
      const { profile } = styleOf(settings, kept.style)
      const situation = forSome ? await library.wordLists.situation({ id }) : null
      const asked = askedBy(profile, words, situation)
      let { verify, warn } = kept
      if (kept.asked !== asked) {
        const article = await library.articles.get({ id })
        const { findings, spelling } = await lookOver(library, dictionary, {
          id,
          publishedAt: article.publishedAt,
          blocks: copyBlocks(article.body),
          profile,
          words,
        })
        if (spelling === 'unavailable') unspelt++
        const found = findings.flatMap(({ rule, severity, quote, fingerprint }) =>
          severity === 'note' ? [] : [{ rule, severity, quote, fingerprint }],
        )
        // What the dictionary has not seen is not whole, and is asked again the next time.
        const whole = spelling === 'unavailable' ? '' : asked
        const now = await library.inside.keepCopyCount({
          id,
          version: article.version,
          asked: whole,
          found,
        })
        verify = now.verify
        warn = now.warn
      }
      if (verify + warn === 0) continue
      openCount++
      sum.verify += verify
      sum.warn += warn
      if (open.length < NAMED) open.push({ id, headline: kept.headline, verify, warn })
    }
  }
  return { of: ids.length, next: at < ids.length ? at : null, open, openCount, ...sum, unspelt }
}

/** How many are named to the library at once. */
const NAMED_AT_ONCE = 5000

/** The headline of the first of these in which something is open; null: there is none. */
export async function firstOpen(
  library: Library,
  dictionary: Spelling,
  all: readonly string[],
): Promise<string | null> {
  for (let at = 0; at < all.length; at += NAMED_AT_ONCE) {
    const ids = all.slice(at, at + NAMED_AT_ONCE)
    for (let from: number | null = 0; from !== null;) {
      const selection = { kind: 'ids' as const, ids: [...ids] }
      const { open, next } = await openBefore(library, dictionary, { selection, from })
      const [first] = open
      if (first !== undefined) return first.headline
      from = next
    }
  }
  return null
}
