// The interface language, and the words of a dictionary in it.
import { createContext, useContext } from 'react'
import type { Language } from '#shared/settings'
import type { Both } from '#shared/texts/both'

export const LanguageContext = createContext<Language>('zh-CN')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The dictionary in the interface language. */
export function useWords<Words>(dictionary: Both<Words>): Words {
  return dictionary[useContext(LanguageContext)]
}
