// Where the library lies: one file in a folder of its own inside the app's data.
import { join } from 'node:path'

/** The one that comes with the program. */
export const ownLibrary = (userData: string): string => join(userData, 'library', 'galley.db')

export const libraryPath = (userData: string): string => process.env['GALLEY_LIBRARY'] ?? ownLibrary(userData)
