// How much decoded text looks like a language written with letters: what tells the one-byte encodings from one another.

interface Language {
  /** Its letters beyond ASCII, small; the frequent ones first where it has no others. */
  readonly letters: string
  /** Some of its most frequent short words. */
  readonly words: string
}

const WEST: readonly Language[] = [
  {
    letters: 'éèêëàâçùûüôîïœæ',
    words: 'le la les de des du et est que qui un une en pour dans au sur par il ne pas',
  },
  { letters: 'äöüß', words: 'der die das und ist ein eine zu den von mit nicht auf im für dem des sich als' },
  { letters: 'ñáéíóúü', words: 'el la los las de que y en un una por con del se no para su al es' },
  { letters: 'ãõçáéíóúâêôàü', words: 'o a os as de que e do da em um uma para com não se no na por' },
  { letters: 'àèéìòùî', words: 'il la di che e un una per con non del della si in al da le i' },
  { letters: 'åäöæøéü', words: 'och att det som en på är av för med den til i og er de ikke har ja on ei' },
  { letters: 'áðéíóúýþæö', words: 'og að er í á það sem við um ekki' },
]
const CENTRAL: readonly Language[] = [
  { letters: 'óąćęłńśźż', words: 'i w na się z do nie że to jest o jak po od za' },
  { letters: 'áčďéěíňóřšťúůýž', words: 'a se na je že v s o do to i si by jako za pro' },
  { letters: 'áäčďéíĺľňóôŕšťúýž', words: 'a sa na je že v s o do to i si by ako za pre' },
  { letters: 'áéíóöőúüű', words: 'a az és hogy nem is egy meg de van ez volt' },
  { letters: 'čćđšž', words: 'i u je na se da za su od s a koji ne o' },
  { letters: 'ăâîşţșț', words: 'și de la în a cu pe nu că din care să un o este' },
]
const BALTIC: readonly Language[] = [
  { letters: 'ąčęėįšųūž', words: 'ir yra į kad iš su tai bet kaip jis ne' },
  { letters: 'āčēģīķļņšūž', words: 'un ir ka no ar par uz bet kas tas' },
  { letters: 'äõöüšž', words: 'ja on ei et see ta kui oli mis ka' },
]
const TURKISH: readonly Language[] = [
  { letters: 'ıüşçğöi̇âî', words: 've bir bu da de için ile ne o çok daha gibi' },
]
const CYRILLIC: readonly Language[] = [
  {
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    words: 'и в не на что я он с как это по но к у из за от о',
  },
  { letters: 'оанивертслкмдупяьзгібчйєхїюшжцщфґ', words: 'і в не на що я він з як це по та до у за від' },
  { letters: 'аоиетнрсвлпкдмзугбъчйщцяжшхюфь', words: 'и в не на че да се от е за с по като това' },
  { letters: 'аоиентрсвдкјлупмзгбчшцжхњћљђфџ', words: 'и у је на се да за су од са не што' },
]
const GREEK: readonly Language[] = [
  { letters: 'αοιετσνηυρπκμςλωάίόγδέθήχβφύώξζψϊϋΐΰ', words: 'και το να του η της με που για από τα την' },
]

/** Encodings of one byte a character, and who writes in them. */
const ALPHABETS: Readonly<Record<string, readonly Language[]>> = {
  'windows-1252': WEST,
  'iso-8859-15': WEST,
  macintosh: WEST,
  'windows-1250': CENTRAL,
  'iso-8859-2': CENTRAL,
  'windows-1257': BALTIC,
  'windows-1254': TURKISH,
  'windows-1251': CYRILLIC,
  'koi8-r': CYRILLIC,
  'iso-8859-5': CYRILLIC,
  'windows-1253': GREEK,
  'iso-8859-7': GREEK,
}
const OWN_SCRIPT = new Set([CYRILLIC, GREEK])

/** Marks that stand between words in any language of Europe. */
const MARKS = new Set('“”„‘’‚«»‹›–—…•·°§©®™€£№¿¡ª º½¼¾×\u00a0'.split(''))

/** A word, be it of ASCII letters or others: l’été is two. */
const WORD = /\p{L}{1,200}/gu
const LETTER = /\p{L}/u

/** So many characters from the first that is no ASCII are enough. */
const SAMPLE = 8192

/** пётр, Пётр, ПЁТР; not пЁтР. */
const isCased = (word: string): boolean =>
  word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase()

/** How far the letters are those that are frequent: 1 to 0.4 for those of a script of its own, else 1. */
function weigher(letters: string, isOwn: boolean): (letter: string) => number {
  const weights = new Map(
    Array.from(letters, (letter, at) => [letter, isOwn ? 1 - (0.6 * at) / letters.length : 1] as const),
  )
  return (letter) => weights.get(letter.toLowerCase()) ?? 0
}

function scoreOf(text: string, { letters, words }: Language, isOwn: boolean): number {
  const weight = weigher(letters, isOwn)
  const frequent = new Set(words.split(' '))
  let sum = 0
  let high = 0
  let known = 0
  let all = 0
  for (const [word] of text.matchAll(WORD)) {
    all++
    if (frequent.has(word.toLowerCase())) known++
    let own = 0
    let beyond = 0
    let ascii = 0
    for (const letter of word)
      if (letter <= '\u007f') ascii++
      else {
        beyond++
        own += weight(letter)
      }
    high += beyond
    // A word of two scripts, or ofMixedCase, was misread.
    const isFine = isCased(word) && (!isOwn || ascii === 0)
    if (isFine) sum += own * (isOwn && word.length > 1 && word === word.toUpperCase() ? 0.85 : 1)
  }
  let before = ''
  for (const char of text) {
    if (char > '\u007f' && !LETTER.test(char)) {
      high++
      // soup£on: no mark stands within a word but these
      if (MARKS.has(char) && (!LETTER.test(before) || '’”»›…–—\u00a0'.includes(char))) sum += 0.8
    }
    before = char
  }
  if (high === 0 || all === 0) return 0
  return 0.75 * (sum / high) + 0.25 * Math.min(1, known / all / 0.12)
}

/** 0 to 1: of the language that it looks most like. 0 for an encoding that is not of letters alone. */
export function scoreLetters(text: string, encoding: string): number {
  const languages = Object.hasOwn(ALPHABETS, encoding) ? (ALPHABETS[encoding] ?? []) : []
  const from = Math.max(0, text.search(/[^\u0000-\u007f]/) - 200)
  const sample = text.slice(from, from + SAMPLE)
  return Math.max(0, ...languages.map((one) => scoreOf(sample, one, OWN_SCRIPT.has(languages))))
}
