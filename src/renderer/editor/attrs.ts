// What the attributes of the editor's nodes may be: the same rules as Document's.

/** Refuses an attribute with a RangeError, as ProseMirror wants it. */
export const check =
  (name: string, fits: (value: unknown) => boolean) =>
  (value: unknown): void => {
    if (!fits(value)) throw new RangeError(`${name} does not fit: ${String(value)}`)
  }
export const isText =
  (fits: (text: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && fits(value)
export const isNumber =
  (fits: (n: number) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'number' && fits(value)
