// What quick open asks the library: each word somewhere in the headline, by its letters or by its pinyin.

/** `县 chungeng` → `name:"县" name:"chungeng"`; quotes are left out, since they would end the word. */
export const queryOf = (typed: string): string =>
  typed
    .replace(/["“”„＂]/g, ' ')
    .split(/\s/)
    .filter((word) => word !== '')
    .map((word) => `name:"${word}"`)
    .join(' ')
