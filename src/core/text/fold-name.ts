// The form in which tag names are compared: width, case, blanks and marks do not tell two tags apart.
import { fold } from './fold'

/** A name of nothing but marks is compared as it is. */
export const foldName = (name: string): string => fold(name) || name.normalize('NFC')
