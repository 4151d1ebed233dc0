// The shape of every dictionary: the same keys in both languages.
import type { Language } from '../settings'

export type Both<Words> = Readonly<Record<Language, Words>>
