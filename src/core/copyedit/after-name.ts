// Names of people where the words around say that they are names: `张伟说`, `记者李明`, `王芳（女）`.
import { hasCommonSurname } from '../page/surnames'

/** What a name is followed by; a verb of saying or doing that a person alone does, or a mark of apposition. */
const AFTER =
  '说|称|表示|介绍|认为|指出|强调|告诉|回忆|坦言|透露|解释|补充|笑着|感慨|谈到|提到|建议|呼吁|回应|答道|问道|先生|女士|同志|教授|院士|老师|医生|书记|主任|局长|县长|市长|省长|部长|校长|院长|所长|处长|科长|总经理|董事长'
const BEFORE =
  '记者|通讯员|作者|村民|居民|市民|教师|医生|学生|队员|队长|专家|教授|院士|书记|主任|局长|县长|市长|负责人|董事长|总经理|创始人'

const SAID = new RegExp(`(?<![\\p{sc=Han}])(\\p{sc=Han}{2,3}?)(?=${AFTER})`, 'gu')
const TITLED = new RegExp(`(?:${BEFORE})(\\p{sc=Han}{2,3}?)(?=${AFTER}|[，。、（）；：”\\s]|$)`, 'gu')

export interface FoundName {
  readonly index: number
  readonly name: string
}

/** In order of the text; a name is given only where its surname is a common one. */
export function afterName(text: string): readonly FoundName[] {
  const found = new Map<number, string>()
  for (const pattern of [SAID, TITLED])
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      if (name.length < 2 || !hasCommonSurname(name)) continue
      found.set(match.index + match[0].length - name.length, name)
    }
  return [...found]
    .map(([index, name]) => ({ index, name }))
    .toSorted((one, other) => one.index - other.index)
}
