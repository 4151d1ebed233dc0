// A number as a list says it: 3, c, iii, 三, ③, 叁, 丙 (ECMA-376 part 1, 17.18.59).

const DIGITS = '〇一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Up to 9,999: 十二, 一百零五. */
function han(value: number, digits: string, units: readonly string[]): string {
  if (value < 1 || value > 9999) return String(value)
  let out = ''
  let isGap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      isGap = out !== ''
      continue
    }
    if (isGap) out += '零'
    isGap = false
    const isTen = place === 1 && digit === 1 && out === '' && digits !== FORMAL
    out += (isTen ? '' : digits.charAt(digit)) + (units[place] ?? '')
  }
  return out
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let out = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      out += sign
      rest -= worth
    }
  return out
}

/** a … z, aa, bb: Word repeats the letter. */
const letter = (value: number): string =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21)
  return value >= 36 && value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : String(value)
}

const turn = (signs: string, value: number): string =>
  value < 1 ? String(value) : signs.charAt((value - 1) % signs.length)

/** A format that is not known counts in digits; `none` says nothing. */
export function numberSaid(format: string, value: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letter(value)
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return han(value, DIGITS, ['', '十', '百', '千'])
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return han(value, FORMAL, ['', '拾', '佰', '仟'])
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('')
    case 'ideographTraditional':
      return turn(STEMS, value)
    case 'ideographZodiac':
      return turn(BRANCHES, value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'decimalEnclosedParen':
      return `(${value})`
    case 'decimalEnclosedFullstop':
      return `${value}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), (digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
    default:
      return String(value)
  }
}
