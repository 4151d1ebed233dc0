// Bytes → a picture: known by its own bytes, measured, freed of where it was made; whatever else they are, a plain no.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined } from './bytes'
import { jpegOfPhone, latin, LOSSLESS_WEBP, PICTURES, PLACE, webpOfPhone } from './fixtures/pictures'
import { PICTURE_MIMES, readPicture, type ReadPicture } from './picture'

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
function picture(bytes: Uint8Array): ReadPicture {
  const found = readPicture(bytes)
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('readPicture', () => {
  it.each(PICTURE_MIMES)('knows %s and its size, and what it keeps is read again as the same', (mime) => {
    const found = picture(PICTURES[mime])
    expect(found).toMatchObject({ mime, width: 3, height: 2 })
    expect(picture(found.bytes)).toEqual(found)
  })

  it('measures a lossless WebP', () => {
    expect(picture(LOSSLESS_WEBP)).toMatchObject({ mime: 'image/webp', width: 3, height: 2 })
  })

  it.each(
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [
      [n, true],
      [n, false],
    ]) as [number, boolean][],
  )(
    'takes the place out of a JPEG and keeps how it is turned: orientation %i, little-endian %s',
    (orientation, little) => {
      const found = picture(jpegOfPhone(orientation, little))
      expect(latin1(found.bytes)).not.toContain('GPS')
      expect(latin1(found.bytes)).toContain('ICC_PROFILE')
      expect([found.width, found.height]).toEqual(orientation >= 5 ? [2, 3] : [3, 2])
      // What is kept says the same of itself: it is turned once, not twice.
      expect(picture(found.bytes)).toEqual(found)
      expect(latin1(found.bytes).includes('Exif')).toBe(orientation !== 1)
    },
  )

  it('takes texts and times out of a PNG', () => {
    const found = picture(PICTURES['image/png'])
    expect(latin1(PICTURES['image/png'])).toContain('date:create')
    expect(latin1(found.bytes)).not.toMatch(/date:|tIME|tEXt/)
    expect(latin1(found.bytes)).toMatch(/PLTE.*IDAT.*IEND/s)
  })

  it('takes comments out of a GIF', () => {
    const plain = PICTURES['image/gif']
    const comment = Uint8Array.from([0x21, 0xfe, PLACE.length, ...latin(PLACE), 0])
    const found = picture(joined([plain.subarray(0, 19), comment, plain.subarray(19)]))
    expect(found).toEqual(picture(plain))
  })

  it('takes Exif and XMP out of a WebP, and the flags that promise them', () => {
    const found = picture(webpOfPhone())
    expect(found).toMatchObject({ width: 3, height: 2 })
    expect(latin1(found.bytes)).not.toContain(PLACE)
    expect(found.bytes[20]).toBe(0x10)
    expect(picture(found.bytes)).toEqual(found)
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a TIFF', 'II*\0'],
    ['a BMP', 'BM0000'],
    ['nothing', ''],
    ['half a signature', '\u0089PNG'],
  ])('is not taken in by %s', (_, text) => {
    expect(readPicture(Uint8Array.from(latin(text)))).toBe('unknown')
  })

  it.each(PICTURE_MIMES)('says that a %s that is cut off is damaged, wherever it is cut', (mime) => {
    const whole = PICTURES[mime]
    for (let length = 12; length < whole.length; length++) {
      expect(['damaged', 'unknown']).toContain(readPicture(whole.subarray(0, length)))
    }
  })

  it('P31 refuses more pixels than anybody can look at', () => {
    const bomb = PICTURES['image/png'].slice()
    new DataView(bomb.buffer).setUint32(16, 65_000)
    new DataView(bomb.buffer).setUint32(20, 65_000)
    expect(readPicture(bomb)).toBe('too-large')
  })

  it('leaves out what is hidden behind the end: two files in one', () => {
    const page = Uint8Array.from(latin('<script>alert(1)</script>'))
    for (const mime of ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const)
      expect(latin1(picture(joined([PICTURES[mime], page])).bytes)).not.toContain('script')
  })

  it('P31 whatever bytes follow a signature, it answers', () => {
    const signatures = PICTURE_MIMES.map((mime) => PICTURES[mime].subarray(0, 28))
    fc.assert(
      fc.property(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 300 }), (signature, rest) => {
        const found = readPicture(joined([signature, rest]))
        const isFine =
          typeof found === 'string'
            ? ['unknown', 'damaged', 'too-large'].includes(found)
            : found.width * found.height > 0
        expect(isFine).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('whatever byte of a picture is changed, it answers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PICTURE_MIMES.map((mime) => PICTURES[mime]), jpegOfPhone(6, true), webpOfPhone()),
        fc.nat(),
        fc.nat(255),
        (whole, at, byte) => {
          const bytes = Uint8Array.from(whole)
          bytes[at % bytes.length] = byte
          expect(typeof readPicture(bytes)).toMatch(/string|object/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
