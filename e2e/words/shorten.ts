// What was lengthened, as it was.

/** `⟦Save Sa⟧` → `Save`, wherever such stand in a text; within one another, too. The other way of `lengthen.ts`. */
export function shortened(text: string): string {
  const next = text.replaceAll(/⟦([^⟦⟧]{0,10000})⟧/g, (_whole, inside: string) => {
    const chars = Array.from(inside)
    let length = Math.floor(chars.length / 1.4)
    while (length + Math.ceil(length * 0.4) < chars.length) length++
    return chars.slice(0, length).join('')
  })
  return next === text ? text : shortened(next)
}
