// The sheet of libraries in the frame, and the commands about them.
import { useState } from 'react'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { LibrariesSheet } from './libraries/libraries-sheet'
import { useAttempt } from './ui/use-attempt'

export function LibrarySheets(): React.JSX.Element {
  const attempt = useAttempt()
  const [listed, setListed] = useState(false)
  useCommand('library.list', () => setListed(true))
  useCommand('library.new', () => attempt(async () => void (await bridge.libraries.create({}))))
  useCommand('library.open', () => attempt(async () => void (await bridge.libraries.choose({}))))
  useCommand('library.reveal', () => attempt(async () => void (await bridge.libraries.reveal({}))))
  return <>{listed && <LibrariesSheet onClose={() => setListed(false)} />}</>
}
