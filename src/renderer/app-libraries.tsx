// The sheet of libraries in the frame, and the commands about them.
import { useState } from 'react'
import type { AppInfo } from '#shared/settings'
import { libraryTexts } from '#shared/texts/libraries'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { LibrariesSheet } from './libraries/libraries-sheet'
import { say } from './ui/say'
import { useAttempt } from './ui/use-attempt'
import { useWords } from './words'

export function LibrarySheets({ sample }: { readonly sample: AppInfo['sample'] }): React.JSX.Element {
  const words = useWords(libraryTexts)
  const attempt = useAttempt()
  const [listed, setListed] = useState(false)
  useCommand('library.list', () => setListed(true))
  useCommand('library.new', () => attempt(async () => void (await bridge.libraries.create({}))))
  useCommand('library.open', () => attempt(async () => void (await bridge.libraries.choose({}))))
  useCommand(
    'library.sample',
    () =>
      attempt(async () => {
        if (sample === 'none') say(words.making)
        await bridge.libraries.sample({})
      }),
    sample !== 'open',
  )
  useCommand(
    'library.removeSample',
    () => attempt(async () => void (await bridge.libraries.removeSample({}))),
    sample !== 'none',
  )
  useCommand('library.reveal', () => attempt(async () => void (await bridge.libraries.reveal({}))))
  return <>{listed && <LibrariesSheet onClose={() => setListed(false)} />}</>
}
