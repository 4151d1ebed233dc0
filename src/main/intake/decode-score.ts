// How much decoded text looks like a written language: what tells GBK from Big5, Shift_JIS and EUC-KR on a few bytes.

// The most frequent characters of modern Chinese text; those whose forms do not differ stand in the first line only.
const BOTH =
  '的一是不了在人有我他中上大和地到以要就出可也你生能而子那得下自之年作里用道行所然家成方多去法如都同面起看定天分好小部其些主理心她本前但只想日者意力它十民第公此已工使情明性知全三又正外高由最重手文政美相等二或新己制身果加西斯月合特代信化老位次度常先海教原立及比名真走各入几口平系更打女四神何安少反受目太量再感建做接必件管市直德山命金指克至社便空治展科司五基眼非白却界放即像思王完式色路住求程北死交取拉格望共清今切候布京委院州江省局式村区站党元万亿港台米包版央强向期任城各持究往林水火土车红球法李周吴黄'
const SIMPLIFIED =
  '这们来为国说时会对着于过发后种事经么学现当没动还进样从实军无长机关点业将两间问并战应头体见被利什产话回内表给世门通儿东声提解论处义认条气题活尔别变总电数报结资务场计许统队形决马书听达光强难权设记南品类据边张该规术领确传师观让识带导争运调组织网讯闻员险记级广济历华厂汉语译写标责编辑键词读专访责来区万与农环产业县镇镇办单层办书记'
const TRADITIONAL =
  '這們來為國說時會對著於過發後種事經麼學現當沒動還進樣從實軍無長機關點業將兩間問並戰應頭體見被利什產話回內表給世門通兒東聲提解論處義認條氣題活爾別變總電數報結資務場計許統隊形決馬書聽達光強難權設記南品類據邊張該規術領確傳師觀讓識帶導爭運調組織網訊聞員險級廣濟歷華廠漢語譯寫標責編輯鍵詞讀專訪區萬與農環縣鎮辦單層灣臺從個裡'
const HANGUL =
  '이다는을에의가은고하를지로한사도기어자서나시과정대리일인그수아해부전상보있게들만라주원여국구제장적동조비무성세경진스면관유거공계신오소마것민우치안년했였습니까요'
const MARKS = '，。、：；！？“”‘’《》（）【】—…·「」『』％'

const frequent: ReadonlySet<string> = new Set(BOTH + SIMPLIFIED + TRADITIONAL)
const hangul: ReadonlySet<string> = new Set(HANGUL)
const marks: ReadonlySet<string> = new Set(MARKS)

const inRange = (code: number, from: number, to: number): boolean => code >= from && code <= to

/** GB2312 level 1 (by pinyin) and Big5 level 1 (by strokes) hold the characters in common use, and lie together. */
function isFirstLevel(encoding: string, lead: number, trail: number): boolean {
  if (encoding === 'gb18030') return inRange(lead, 0xb0, 0xd7) && trail >= 0xa1
  if (encoding === 'big5') return inRange(lead, 0xa4, 0xc6)
  if (encoding === 'euc-jp') return inRange(lead, 0xb0, 0xcf) && trail >= 0xa1
  if (encoding === 'euc-kr') return inRange(lead, 0xb0, 0xc8) && trail >= 0xa1
  return encoding === 'shift_jis' ? inRange(lead, 0x88, 0x97) : false
}

/** What one character speaks for, 0 to 1; below 0 for what text hardly ever holds. */
function worth(char: string, encoding: string): number {
  const code = char.codePointAt(0) ?? 0
  // Korean text of today is written in Hangul alone
  if (encoding === 'euc-kr' && inRange(code, 0x4e00, 0x9fff)) return 0
  if (frequent.has(char)) return 1
  if (marks.has(char)) return 0.8
  if (inRange(code, 0x3041, 0x30ff)) return encoding === 'shift_jis' || encoding === 'euc-jp' ? 0.9 : 0.3
  if (inRange(code, 0xac00, 0xd7a3)) return hangul.has(char) ? 1 : 0.1
  if (inRange(code, 0xff61, 0xff9f) || inRange(code, 0xe000, 0xf8ff) || code === 0xfffd) return -1
  if (inRange(code, 0x80, 0x9f)) return -1
  if (inRange(code, 0x4e00, 0x9fff)) return 0.2
  return inRange(code, 0xff01, 0xff5e) ? 0.5 : 0
}

const LETTER = /^[a-z]$/i

/** Mean worth of the characters beyond ASCII; first-level characters of a two-byte encoding count for more. */
export function scoreText(text: string, bytes: Uint8Array, encoding: string): number {
  let sum = 0
  let count = 0
  const chars = Array.from(text)
  for (const [at, char] of chars.entries()) {
    if (char <= '\u007f') continue
    count++
    // bjelogori鑞a: one ideograph inside a Western word is an accented letter misread
    sum += LETTER.test(chars[at - 1] ?? '') && LETTER.test(chars[at + 1] ?? '') ? -0.5 : worth(char, encoding)
  }
  if (count === 0) return 0
  let pairs = 0
  let first = 0
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    pairs++
    if (isFirstLevel(encoding, lead, bytes[at + 1] ?? 0)) first++
    at++
  }
  return sum / count + (pairs === 0 ? 0 : (first / pairs) * 0.3)
}

const LATIN = new Set('éèêëàâäáãåçñöôóõøüùúûßíìîïæœ“”‘’–—…°£€©®«»'.split(''))
const isAscii = (byte: number | undefined): boolean => byte === undefined || byte < 0x80
/** größere: two such letters may follow each other, but not three. */
const LONGEST = 2

/** Western text: single accented letters and curly quotes among ASCII; Chinese has long runs of high bytes. */
export function scoreLatin(text: string, bytes: Uint8Array): number {
  let high = 0
  let fine = 0
  let run = 0
  let letters = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (isAscii(bytes[at])) {
      if (run <= LONGEST && letters === run) fine += run
      run = 0
      letters = 0
      continue
    }
    high++
    run++
    if (LATIN.has(text.charAt(at))) letters++
  }
  return high === 0 ? 0 : (fine / high) * 0.9
}
