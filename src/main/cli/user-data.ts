// Where the app keeps its data, as Electron would say.
import { homedir } from 'node:os'
import { join } from 'node:path'

export function userData(): string {
  const given = process.env['GALLEY_USER_DATA']
  if (given) return given
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData/Roaming'), 'Galley')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Galley')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Galley')
}
