// A file of JSON that says what it is: `{ "format": "galley-keys", … }`.

/**
 * Its fields, all of them unchecked but `format`. `refuse` is told why a text is no such file, and throws; a byte order mark
 * in front of it is nothing.
 */
export function markedJson(
  text: string,
  format: string,
  refuse: (why: string) => never,
): Readonly<Record<string, unknown>> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return refuse(String(error))
  }
  if (typeof parsed !== 'object' || parsed === null) return refuse('no object')
  const fields = parsed as Readonly<Record<string, unknown>>
  return fields['format'] === format ? fields : refuse(`format ${String(fields['format'])}`)
}
