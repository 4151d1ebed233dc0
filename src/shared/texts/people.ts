// Words of the desk's people.
import type { Both } from './both'

interface PeopleWords {
  readonly title: string
  readonly hint: string
  readonly people: string
  readonly makeHint: string
  readonly makeLabel: string
  readonly nobody: string
  readonly name: string
  readonly role: string
  readonly noRole: string
  readonly active: string
  readonly activeOf: (name: string) => string
  readonly here: string
  readonly hereOf: (name: string) => string
  readonly remove: string
  readonly removeOf: (name: string) => string
  readonly done: string
  readonly sit: string
  readonly sitHint: string
  readonly sitNone: string
  readonly sitNew: (name: string) => string
  readonly manage: string
  readonly added: (name: string) => string
  readonly renamed: (name: string, to: string) => string
  readonly roleChanged: (name: string) => string
  readonly left: (name: string) => string
  readonly back: (name: string) => string
  readonly removed: (name: string) => string
  readonly sits: (name: string) => string
}

export const peopleTexts = {
  'zh-CN': {
    title: '人员',
    hint: '姓名是在本机上的声明，不是身份认证：清样不核实谁坐在这里，谁都可以换成别人的名字。要凭据，请另用签字或内网登录。',
    people: '人员',
    makeHint: '姓名，回车添加',
    makeLabel: '添加一人',
    nobody: '还没有人。一个人做编辑不必填；要分派稿件或开三审三校，先把人写在这里。',
    name: '姓名',
    role: '职务',
    noRole: '未填',
    active: '在岗',
    activeOf: (name) => `${name}在岗`,
    here: '坐在这里',
    hereOf: (name) => `现在坐在这里的是${name}`,
    remove: '移除',
    removeOf: (name) => `移除${name}`,
    done: '完成',
    sit: '谁坐在这里',
    sitHint: '姓名或拼音首字母',
    sitNone: '没有这个人。',
    sitNew: (name) => `添加“${name}”，并由其坐在这里`,
    manage: '人员…',
    added: (name) => `已添加${name}`,
    renamed: (name, to) => `${name}改名为${to}`,
    roleChanged: (name) => `已改${name}的职务`,
    left: (name) => `${name}记为已离开`,
    back: (name) => `${name}记为在岗`,
    removed: (name) => `已移除${name}`,
    sits: (name) => `现在坐在这里的是${name}`,
  },
  en: {
    title: 'People',
    hint: 'Names are declarations on this machine, not authentication: Galley does not check who sits here, and anybody may choose any name. Where proof is needed, sign on paper or log in elsewhere.',
    people: 'People',
    makeHint: 'Name, Enter adds',
    makeLabel: 'Add a person',
    nobody:
      'Nobody yet. A single editor needs nobody here; to assign articles or to review in steps, write the people down first.',
    name: 'Name',
    role: 'Role',
    noRole: 'Empty',
    active: 'At the desk',
    activeOf: (name) => `${name} is at the desk`,
    here: 'Sits here',
    hereOf: (name) => `${name} sits here now`,
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    done: 'Done',
    sit: 'Who sits here',
    sitHint: 'Name',
    sitNone: 'There is nobody of that name.',
    sitNew: (name) => `Add “${name}”, who sits here now`,
    manage: 'People…',
    added: (name) => `${name} added`,
    renamed: (name, to) => `${name} is now ${to}`,
    roleChanged: (name) => `Role of ${name} changed`,
    left: (name) => `${name} marked as having left`,
    back: (name) => `${name} marked as at the desk`,
    removed: (name) => `${name} removed`,
    sits: (name) => `${name} sits here now`,
  },
} satisfies Both<PeopleWords>
