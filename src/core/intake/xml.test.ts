// XML as a tree: names by namespace, and nothing that a file may declare.
import { describe, expect, it } from 'vitest'
import { GalleyError } from '#shared/error'
import { childOf, elementsOf, findIn, readXml, textOf, xmlText, type XmlElement } from './xml'

const PREFIXES = { 'urn:a': 'a' }
const codeOf = (text: string): string => {
  try {
    readXml(text, PREFIXES)
  } catch (error) {
    return error instanceof GalleyError ? error.code : String(error)
  }
  return 'read'
}

describe('a part of XML', () => {
  it('has the reader’s names, whatever the file calls the namespaces', () => {
    for (const text of [
      '<x:r xmlns:x="urn:a" x:k="1" k="2"><x:c>one &amp; <![CDATA[<two>]]></x:c><o xmlns="urn:b"/></x:r>',
      '<r xmlns="urn:a" xmlns:y="urn:a" y:k="1" k="2"><c>one &amp; <![CDATA[<two>]]></c><o xmlns="urn:b"/></r>',
    ]) {
      const root = readXml(text, PREFIXES)
      expect(root.name).toBe('a:r')
      expect([root.attrs['a:k'], root.attrs['k']]).toEqual(['1', '2'])
      expect(textOf(childOf(root, 'a:c')!)).toBe('one & <two>')
      expect(elementsOf(root).map(({ name }) => name)).toEqual(['a:c', 'o'])
      expect(findIn(root, 'o')?.content).toEqual([])
    }
  })

  it('hands over what is taken, so that it is not kept', () => {
    const taken: string[] = []
    const take = (element: XmlElement, parent: string): boolean => {
      if (parent === 'r') taken.push(textOf(element))
      return parent === 'r'
    }
    const root = readXml('<r><p>one</p><p><b>two</b></p></r>', {}, take)
    expect(taken).toEqual(['one', 'two'])
    expect(root.content).toEqual([])
  })

  it('P33 declares nothing: no document type, no entity', () => {
    expect(codeOf('<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>')).toBe('markup-refused')
    expect(codeOf('<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>')).toBe('markup-refused')
    expect(codeOf('<r>&e;</r>')).toBe('markup-damaged')
  })

  it('P33 ends cleanly where it is broken, empty or nested without end', () => {
    for (const text of [
      '',
      '  ',
      '<r>',
      '<r></s>',
      '<r a=1/>',
      '<q:r/>',
      'text',
      '<r/><r/>',
      '<r>\u0001</r>',
    ])
      expect(codeOf(text)).toBe('markup-damaged')
    expect(codeOf('<r>'.repeat(20_000) + '</r>'.repeat(20_000))).toBe('markup-refused')
    expect(codeOf('<r>'.repeat(499) + '</r>'.repeat(499))).toBe('read')
  })

  it('has no attribute that Object has', () => {
    const { attrs } = readXml('<r __proto__="x" constructor="y" a="1"/>', {})
    expect(Object.keys(attrs)).toEqual(['a'])
    expect(Object.getPrototypeOf(attrs)).toBe(Object.prototype)
  })

  it('is UTF-8 with or without its mark, or UTF-16 with it', () => {
    const bytes = (...all: number[]): Uint8Array => Uint8Array.from(all)
    expect(xmlText(bytes(0xef, 0xbb, 0xbf, 0xe6, 0x96, 0x87))).toBe('文')
    expect(xmlText(bytes(0xff, 0xfe, 0x87, 0x65, 0x61, 0))).toBe('文a')
    expect(xmlText(bytes(0xfe, 0xff, 0x65, 0x87, 0, 0x61))).toBe('文a')
  })
})
