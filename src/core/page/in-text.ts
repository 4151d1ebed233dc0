// Authors whom the running text itself names.
import { isName, readPeople } from './people'

const IN_TEXT = /[(（](?:[^()（）]{0,16}?)(?:记者|通讯员)([\s\u3000]{0,3})([^()（）]{2,40})[)）]/
// 某某社青禾1月16日电 (陆沉舟): after a dateline a name in brackets
const AFTER_DATELINE = /^.{2,40}[电電讯訊]\s{0,3}[(（](?:记者|記者)?\s{0,3}([^()（）]{2,24})[)）]/
const AT_END = /(?<=[。！？”…])[(（]([^()（）]{2,40})[)）]$/

/** Authors that the text itself names and that stay in it: 新华社拉萨电（记者 某某）, or 。（张三 李四） at its end. */
export function authorsInText(body: readonly string[], last: string): readonly string[] {
  // a deck or a heading may stand before the paragraph that is signed
  const opening = body.slice(0, 3).map((paragraph) => IN_TEXT.exec(paragraph.slice(0, 120)))
  const dateline = opening.find((found) => found !== null) ?? IN_TEXT.exec(last.slice(-120))
  if (dateline && !/(?:摄影?|供图|图)$/.test(dateline[2] ?? '')) {
    const people = readPeople(dateline[2] ?? '', dateline[1] !== '')
    if (people.whole && people.names.length > 0) return people.names
  }
  const signed = body.slice(0, 3).map((paragraph) => AFTER_DATELINE.exec(paragraph.slice(0, 80))?.[1])
  const agency = readPeople(signed.find((one) => one !== undefined) ?? '', false)
  if (agency.whole && agency.names.length > 0) return agency.names
  const end = AT_END.exec(last.slice(-64))
  const people = end ? readPeople(end[1] ?? '', false) : null
  const sure =
    people?.whole &&
    people.organisations.length === 0 &&
    people.names.every((name) => isName(name, false) && /^\p{Script=Han}{2,4}$/u.test(name))
  return sure && people.names.length > 1
    ? people.names
    : sure && people.names[0]?.length === 3
      ? people.names
      : []
}
