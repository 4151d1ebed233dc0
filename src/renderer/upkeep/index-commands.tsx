// The commands that rebuild and check the search index.
import { useState } from 'react'
import { toFault } from '#shared/error'
import { errorTexts } from '#shared/texts/errors'
import { upkeepTexts } from '#shared/texts/upkeep'
import { bridge } from '../bridge'
import { useCommand } from '../commands'
import { say } from '../ui/say'
import { useLanguage, useWords } from '../words'
import type { IndexState } from './index-status'
import { ReindexDialog } from './reindex-dialog'

export function IndexCommands({ now, again }: IndexState): React.JSX.Element | null {
  const words = useWords(upkeepTexts)
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const failed = (error: unknown): void => say(errorTexts[language][toFault(error).code], true)
  const printed = (n: number): string => n.toLocaleString(language)

  function check(): void {
    say(words.checkStarted)
    bridge.library
      .checkIndex({})
      .then(({ sound, articles }) => say(sound ? words.sound(printed(articles)) : words.damaged, !sound))
      .catch(failed)
    again()
  }
  function reindex(): void {
    setAsking(false)
    bridge.library
      .reindex({})
      .then(({ left }) => say(words.started(printed(left))))
      .catch(failed)
  }
  useCommand('library.reindex', () => setAsking(true))
  useCommand('library.check', check, now?.kind !== 'checking')

  return asking ? <ReindexDialog onClose={() => setAsking(false)} onStart={reindex} /> : null
}
