// The steps as shipped and their check lists, in the words of 三审三校: three reviews; three proofs can be added.
import type { ReviewStep } from '../review'
import type { Both } from './both'

interface Defaults {
  readonly reviews: readonly ReviewStep[]
  readonly proofs: readonly ReviewStep[]
}

const step = (kind: ReviewStep['kind'], id: string, name: string, checks: readonly string[]): ReviewStep => ({
  id,
  name,
  kind,
  who: [],
  checks: [...checks],
})

export const reviewDefaults = {
  'zh-CN': {
    reviews: [
      step('review', 'first', '初审', [
        '来源与事实已核',
        '人名、职务、数字、日期已核',
        '错别字与标点',
        '图片与图说',
      ]),
      step('review', 'second', '复审', [
        '导向与口径',
        '合规：广告法用语、隐私、版权',
        '标题题文相符，不是标题党',
        '副题、图说与版式',
      ]),
      step('review', 'final', '终审', ['标题、导向与发布时机', '初审、复审意见都已落实']),
    ],
    proofs: [
      step('proof', 'proof-1', '一校', ['与原稿逐字对校']),
      step('proof', 'proof-2', '二校', ['一校的改动都已改正', '数字、人名、专名通查']),
      step('proof', 'proof-3', '三校', ['通读或诵读', '标题、目录、图说与正文一致']),
    ],
  },
  en: {
    reviews: [
      step('review', 'first', 'First review', [
        'Sources and facts checked',
        'Names, offices, numbers and dates checked',
        'Spelling and punctuation',
        'Pictures and captions',
      ]),
      step('review', 'second', 'Second review', [
        'Line and wording',
        'Law: advertising terms, privacy, rights',
        'The headline says what the text says',
        'Deck, captions and layout',
      ]),
      step('review', 'final', 'Final review', [
        'Headline, line and time of publication',
        'What the first and second review asked for is done',
      ]),
    ],
    proofs: [
      step('proof', 'proof-1', 'First proof', ['Read against the copy, letter by letter']),
      step('proof', 'proof-2', 'Second proof', [
        'Corrections of the first proof are made',
        'Numbers, names and terms read through',
      ]),
      step('proof', 'proof-3', 'Third proof', [
        'Read through or read aloud',
        'Headline, captions and text agree',
      ]),
    ],
  },
} satisfies Both<Defaults>
