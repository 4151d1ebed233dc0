// Whether an edit of the article reopens the approval of a headline: only what the fact checks say of both states counts.
import { CHECK_IDS, type CheckSettings } from '#shared/check'
import { checkHeadline } from './check'
import { inputOf, NOTHING_AROUND, type Around } from './headline-input'
import { RULES } from './rules'

const NO_FACTS = new Set(RULES.filter(({ family }) => family !== 'facts').map(({ id }) => id))

/** The desk's settings, but with every rule off that compares nothing with the body. */
const onlyFacts = (settings: CheckSettings): CheckSettings => ({
  ...settings,
  ...Object.fromEntries(CHECK_IDS.filter((id) => NO_FACTS.has(id)).map((id) => [id, { enabled: false }])),
})

/**
 * True if a fact check finds something now that it did not find then, or could be asked then and now there is no body to
 * compare with. What was found then, whether or not anybody has answered it, was before the eyes of whoever approved;
 * a finding that is gone is no reason to look again. Pure.
 */
export function factsChanged(
  headline: string,
  then: Around['article'],
  now: Around['article'],
  settings: CheckSettings,
): boolean {
  const facts = onlyFacts(settings)
  const [before, after] = [then, now].map((article) =>
    checkHeadline(inputOf(headline, { ...NOTHING_AROUND, article }), facts),
  )
  const known = new Set(before?.findings.map(({ fingerprint }) => fingerprint))
  const wanting = (report: typeof before): boolean =>
    report?.notChecked.some(({ because }) => because === 'no-body') === true
  return (
    after?.findings.some(({ fingerprint }) => !known.has(fingerprint)) === true ||
    (wanting(after) && !wanting(before))
  )
}
