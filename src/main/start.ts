// The first file that runs: what the program's scripts were compiled to is at hand before they are imported.
import { app } from 'electron'
import { readCompiled } from './compiled'

const given = process.env['GALLEY_USER_DATA']
if (given) app.setPath('userData', given)
readCompiled(app.getPath('userData'), app.getVersion())

// Awaited: the scheme must be known before the application is ready.
await import('./index')
