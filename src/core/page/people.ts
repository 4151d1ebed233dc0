// Who is a person and who an organisation, in the words of a credit line. Nobody is returned without evidence.
import { NOBODY, NOT_NAMES, ORGANISATION_ENDS, ORGANISATION_LAST, ROLES } from './markers'
import { hasCommonSurname, surnameLength } from './surnames'
import { trimBlanks } from './lines'

const HAN = /^\p{Script=Han}+$/u
// 阿卜杜拉·买买提, 让-保罗·萨特 are names of several parts
const DOTTED = /^\p{Script=Han}{1,8}(?:[·•・‧．-]\p{Script=Han}{1,8}){1,3}$/u
const LATIN_NAME =
  /^\p{Lu}[\p{L}.'’-]{0,24}(?:\s(?:\p{Lu}[\p{L}.'’-]{0,24}|van|von|de|der|den|da|di|la|le|bin|al|el)){1,4}$/u
const HANDLE = /^[A-Za-z][\w.-]{1,19}$/
// Words that stand in sentences and never in a name.
const SENTENCE =
  /[的了是在我你他她它们这那就也都很与及被把对从到等说为以]|近日|获悉|今天|昨日|报道|来自|如下|首页|点击/

export interface People {
  readonly names: readonly string[]
  readonly organisations: readonly string[]
  /** True if every piece was a name, an organisation or nobody: then the text is a credit and nothing else. */
  readonly whole: boolean
}

/** `labelled`: an explicit 作者: stood before, so that pen names (茉莉, duscha) are believed too. */
export function isName(text: string, labelled: boolean): boolean {
  if (NOBODY.has(text.toLowerCase()) || NOT_NAMES.has(text)) return false
  if (DOTTED.test(text)) return true
  if (LATIN_NAME.test(text)) return true
  if (!HAN.test(text)) return labelled && HANDLE.test(text)
  const surname = surnameLength(text)
  const given = text.length - surname
  if (surname > 0 && given >= 1 && given <= 2) return true
  return labelled && text.length >= 2 && text.length <= 5 && !SENTENCE.test(text)
}

/** A bare name on a line of its own: only the frequent family names count. */
export const isBareName = (text: string): boolean =>
  HAN.test(text) && text.length <= 4 && hasCommonSurname(text) && isName(text, false) && !isOrganisation(text)

// Tom Bell, Valley News · HNN Staff: a house, no person
const LATIN_HOUSE =
  /^the\s|\b(?:news|times|post|press|herald|tribune|journal|magazine|weekly|daily|gazette|courier|chronicle|observer|telegraph|dispatch|examiner|inquirer|sentinel|bulletin|globe|guardian|review|network|radio|tv|media|agency|reuters|staff|bureau|team|desk|university|institute|society|association|foundation|council|company|inc|ltd|llc|com|org)\.?$/i
// AP National Political Writer · Staff Reporter: what somebody is, no name
const LATIN_ROLE =
  /\b(?:writer|editor|reporter|correspondent|columnist|contributor|photographer|producer|analyst|author|fellow|professor)s?$/i

/** `Edith Crane`, two to four words of a name in Latin letters and nothing else. */
export const isLatinName = (text: string): boolean =>
  LATIN_NAME.test(text) && text.length <= 60 && !LATIN_HOUSE.test(text) && !LATIN_ROLE.test(text)

// 三千吨鲜果有了去处, 平安是福处
const NO_ORGANISATION = /[了的]\p{Script=Han}{0,2}[处网社院]$|[去何好之到长害用难深远]处$|[上联入互]网$/u

/** True for 包头市九原区委组织部, 人民网, 新华社; false for a name that happens to end so, e.g. 王学会. */
export function isOrganisation(text: string): boolean {
  if (
    text.length < 3 ||
    text.length > 40 ||
    /[,，。！？!?;；：:]/.test(text) ||
    !/\p{Script=Han}/u.test(text)
  )
    return false
  if (NO_ORGANISATION.test(text)) return false
  const last = text.slice(-1)
  if (ORGANISATION_LAST.includes(last))
    return text.length > 3 || !'办院'.includes(last) || surnameLength(text) === 0
  if (!ORGANISATION_ENDS.some((end) => text.endsWith(end))) return false
  return text.length > 4 || !isName(text, false)
}

// “张 三”: names of two characters are often spread to the width of three.
const joinSpread = (text: string): string =>
  text.replace(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]{1,3}(\p{Script=Han})(?!\p{Script=Han})/gu,
    '$1$2',
  )

const stripRole = (text: string): string => {
  const role = ROLES.find((word) => text.startsWith(word) && word.length > 1 && text.length > word.length)
  return role === undefined ? text : trimBlanks(text.slice(role.length))
}

// 单位 and name glued by a role: 人民网记者张三
function splitAtRole(piece: string): string[] {
  for (const role of ROLES) {
    const at = role.length > 1 ? piece.indexOf(role) : -1
    if (at <= 0) continue
    // what stands before 记者 is a house or a desk (南都见习记者), never a person
    const house = trimBlanks(piece.slice(0, at))
    return [...(isOrganisation(house) ? [house] : []), trimBlanks(piece.slice(at + role.length))]
  }
  return [piece]
}

/** Reads 单位,姓名 · 张三、李四 · 张三 李四 · Jane Doe and John Roe. */
export function readPeople(text: string, labelled: boolean): People {
  const names: string[] = []
  const organisations: string[] = []
  let whole = true
  const latin = !/\p{Script=Han}/u.test(text)
  const pieces = latin
    ? text.split(/\s{0,3}(?:,|;|&|\band\b|、|\/)\s{0,3}/)
    : joinSpread(text).split(/[,，、;；/／&＆|｜\s\u3000()（）]{1,8}|和(?=\p{Script=Han}{2,4}$)/u)
  for (const piece of pieces.flatMap((raw) => splitAtRole(stripRole(trimBlanks(raw))))) {
    // 李妍摄: who took the picture did not write the text
    if (piece === '' || ROLES.includes(piece) || /^\p{Script=Han}{2,4}摄$/u.test(piece)) continue
    if (latin && LATIN_ROLE.test(piece)) continue
    if (isOrganisation(piece) || (latin && LATIN_HOUSE.test(piece) && piece.length <= 60))
      organisations.push(piece)
    else if (isName(piece, labelled)) names.push(piece)
    else if (!NOBODY.has(piece.toLowerCase())) whole = false
  }
  return { names, organisations, whole }
}

/** 张三、李四 · Jane Rivers, John Field. */
export const joinedNames = (names: readonly string[]): string =>
  names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', ')
