// Keys and the application menu both end in commands; main is told which of them can be chosen now.
import { useEffect } from 'react'
import { COMMANDS, type CommandId } from '#shared/commands'
import { bridge, onCommand } from './bridge'
import { listenToKeys, runCommand, useAvailableCommands, useCommandNames } from './commands'

/** Mounting a screen registers a dozen commands at once. In ms. */
const PAUSE = 30

export function useMenu(): void {
  useEffect(listenToKeys, [])
  useEffect(() => onCommand((command) => void runCommand(command as CommandId)), [])
  const available = useAvailableCommands()
  const names = useCommandNames()
  const disabled = COMMANDS.map((command) => command.id)
    .filter((id) => !available.includes(id))
    .join(' ')
  useEffect(() => {
    const waiting = setTimeout(() => {
      // A menu that is a moment behind is no loss: a command that nobody can do does nothing.
      bridge.app
        .enable({ disabled: disabled === '' ? [] : disabled.split(' '), names })
        .catch(() => undefined)
    }, PAUSE)
    return () => clearTimeout(waiting)
  }, [disabled, names])
}
