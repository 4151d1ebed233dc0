// A window whose process has died opens its article again, and says what happened.
import { useEffect } from 'react'
import { frameTexts } from '#shared/texts/frame'
import { cameBack } from './where'
import { say } from './ui/say'
import { useWords } from './words'

let isBack = cameBack === null

export function useCameBack(openArticle: (id: string) => void): void {
  const words = useWords(frameTexts)
  useEffect(() => {
    if (isBack || cameBack === null) return
    isBack = true
    openArticle(cameBack.id)
    say(words.cameBack, true)
  })
}
