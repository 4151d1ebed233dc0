// Addresses in foreign pages, made whole against the page's own; nothing is ever fetched from any of them.

const PARTS = /^([a-z][a-z0-9+.-]{0,30}:)\/\/([^/?#]*)([^?#]*)/i

/** `/a/b/../c/./d` → `/a/c/d` (RFC 3986 §5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = []
  const steps = path.split('/')
  for (const [at, step] of steps.entries()) {
    if (step === '..') {
      if (kept.length > 1) kept.pop()
      if (at === steps.length - 1) kept.push('')
    } else if (step === '.') {
      if (at === steps.length - 1) kept.push('')
    } else kept.push(step)
  }
  return kept.join('/')
}

/**
 * A reference of a page as a whole address, by the rules of RFC 3986 §5.2 and the blanks browsers take out. Without a
 * base only what is whole already (or begins with `//`) can be one; anything else is answered as it stands.
 */
export function addressIn(base: string, given: string): string {
  const reference = given
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/ /g, '%20')
  if (/^[a-z][a-z0-9+.-]{0,30}:/i.test(reference)) return reference
  const parts = PARTS.exec(base)
  if (reference.startsWith('//')) return `${parts?.[1] ?? 'https:'}${reference}`
  if (!parts) return reference
  const [whole, scheme, host, path = ''] = parts
  const origin = `${scheme}//${host}`
  if (reference === '') return base.replace(/#.*$/s, '')
  if (reference.startsWith('#')) return base.replace(/#.*$/s, '') + reference
  if (reference.startsWith('?')) return whole + reference
  const [way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(reference)?.slice(1) ?? []
  const full = way.startsWith('/') ? way : `${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${way}`
  return origin + withoutDots(full) + rest
}
