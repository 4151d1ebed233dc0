// The keys by which a text is formatted; there they win over the command of the same key.

/** Where each format stands on the keyboard, as the commands table spells keys. */
export const FORMAT_KEYS = {
  strong: 'CmdOrCtrl+B',
  em: 'CmdOrCtrl+I',
  link: 'CmdOrCtrl+Shift+K',
  heading2: 'CmdOrCtrl+2',
  heading3: 'CmdOrCtrl+3',
  heading4: 'CmdOrCtrl+4',
  numbers: 'CmdOrCtrl+Shift+7',
  bullets: 'CmdOrCtrl+Shift+8',
  quote: 'CmdOrCtrl+Shift+9',
} as const
