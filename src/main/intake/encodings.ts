// The encodings that text may come in, by the names of the Encoding Standard; which of them have one byte a character.

export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'macintosh',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Whatever the bytes are, these read them: that proves nothing. */
export const isOfOneByte = (encoding: Encoding): boolean =>
  /^(?:windows|iso-8859|koi8)-|^macintosh$/.test(encoding)

/** By any of its names: gb2312 and gbk are older parts of GB18030, latin1 is of Windows-1252. Null for one that is not read here. */
export function encodingNamed(label: string): Encoding | null {
  try {
    const name = new TextDecoder(label).encoding.replace(/^gbk$/, 'gb18030')
    return ENCODINGS.find((encoding) => encoding === name) ?? null
  } catch {
    return null
  }
}
