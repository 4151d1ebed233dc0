// The interface language, and the words of a dictionary in it.
import { createContext, useContext } from 'react'
import type { KeyMap } from '#shared/key-map'
import type { Language } from '#shared/settings'
import type { Both } from '#shared/texts/both'

/** What is written beside words: whoever shows words shows keys too, and is drawn anew when they are others. */
export const KeysContext = createContext<KeyMap>({})

export const LanguageContext = createContext<Language>('zh-CN')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The dictionary in the interface language. */
export function useWords<Words>(dictionary: Both<Words>): Words {
  useContext(KeysContext)
  return dictionary[useContext(LanguageContext)]
}
