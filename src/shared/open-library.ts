// The folder of open files that a whole library is exported to.

/** Says that a folder is one: its articles are `articles/*.galley.json`, and the same as web pages are in `pages`. */
export const LIBRARY_FILE = 'galley-library.json'
