// Where the window gets a picture of the library from.

// Pages of the development server have another origin than the program's own.
const PLACE = location.protocol === 'http:' ? 'app://bundle/media/' : '/media/'

/** `hash`: SHA-256 in hex. */
export const pictureAddress = (hash: string): string => PLACE + hash
