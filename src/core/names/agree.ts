// Whether an office as a text has it is one that the ledger has: longer and shorter forms of one are the same.

const kept = new Map<string, string>()
/** Offices of a ledger are compared again and again; more than this are not remembered. */
const MOST = 20_000

function folded(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s（）()“”"‘’'.,，·]/gu, '')
  if (kept.size >= MOST) kept.clear()
  kept.set(text, made)
  return made
}

/** Its characters in their order, some left out: `发改委` of `国家发展和改革委员会`. */
function isShortOf(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at++
  return at >= short.length
}

/** Two organisations may be one. An unknown one may be any. */
export function organisationsAgree(one: string, other: string): boolean {
  const [ours, theirs] = [folded(one), folded(other)]
  if (ours === '' || theirs === '') return true
  return ours.length < theirs.length ? isShortOf(ours, theirs) : isShortOf(theirs, ours)
}

const DEPUTY = /^(?:执行)?副|^(?:vice|deputy)/u
/** `常务副市长` is a 副市长. */
const titled = (title: string): string => folded(title).replace(/^(?:常务|第一)(?=副)/u, '')

export interface Office {
  readonly title: string
  readonly organisation: string
}

/** `九原区委组织部部长` as `九原区委组织部长`. */
const whole = ({ organisation, title }: Office): string =>
  (folded(organisation) + titled(title)).replace(
    /(省|市|县|区|州|镇|乡|村|部|厅|局|处|科|院|校|会|所|站|社|台|队|团|行|厂|馆)\1(?=长)/u,
    '$1',
  )

/** `包头市长` and `包头市市长`, `市长` and `包头市市长`, `CEO of Acme` and `CEO`; never 书记 and 副书记. */
export function officesAgree(one: Office, other: Office): boolean {
  const [ours, theirs] = [titled(one.title), titled(other.title)]
  const isOne = ours === theirs || SAME_TITLE.some((group) => group.includes(ours) && group.includes(theirs))
  if (isOne) return organisationsAgree(one.organisation, other.organisation)
  if (DEPUTY.test(ours) !== DEPUTY.test(theirs)) return false
  const [long, short] = [whole(one), whole(other)].toSorted((a, b) => b.length - a.length)
  return (
    long !== undefined &&
    short !== undefined &&
    long.endsWith(short) &&
    !/[副代]$/u.test(long.slice(0, -short.length))
  )
}

/** One office under several names. */
const SAME_TITLE: readonly (readonly string[])[] = [
  ['书记', '党委书记', '党组书记'],
  ['首席执行官', 'ceo', 'chiefexecutive', 'chiefexecutiveofficer'],
  ['首席财务官', 'cfo', 'chieffinancialofficer'],
  ['首席运营官', 'coo', 'chiefoperatingofficer'],
  ['首席技术官', 'cto', 'chieftechnologyofficer'],
  ['总编', '总编辑', 'editorinchief', 'editor-in-chief'],
  ['发言人', '新闻发言人', 'spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chairperson'],
  ['secretarygeneral', 'secretary-general'],
  ['directorgeneral', 'director-general'],
  ['董事长', '董事局主席'],
  ['创始人', '联合创始人', 'founder', 'co-founder'],
]
