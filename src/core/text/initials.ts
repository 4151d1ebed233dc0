// Initials of pinyin.

/** `zh`, `ch`, `sh` are initials as well as their first letters: `zhong` → z, zh; `ri` → r. */
export function initialsOf(reading: string): readonly string[] {
  const first = reading.slice(0, 1)
  return /^[zcs]h/.test(reading) ? [first, reading.slice(0, 2)] : [first]
}
