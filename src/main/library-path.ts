// Where the library lies: one file in a folder of its own inside the app's data.
import { join } from 'node:path'

export const libraryPath = (userData: string): string =>
  process.env['GALLEY_LIBRARY'] ?? join(userData, 'library', 'galley.db')
