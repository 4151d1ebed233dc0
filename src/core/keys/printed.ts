// How keys are printed, as a system's own menus print them.

/** A key as it is printed: `⌘I` on a Mac, `Ctrl I` elsewhere. */
export function printedKey(key: string, mac: boolean): string {
  const names: Record<string, string> = mac
    ? {
        CmdOrCtrl: '⌘',
        Shift: '⇧',
        Alt: '⌥',
        Enter: '↵',
        Escape: 'Esc',
        ArrowDown: '↓',
        ArrowUp: '↑',
        ArrowLeft: '←',
        ArrowRight: '→',
        Backspace: '⌫',
        Plus: '+',
      }
    : {
        CmdOrCtrl: 'Ctrl',
        Enter: '↵',
        Escape: 'Esc',
        ArrowDown: '↓',
        ArrowUp: '↑',
        ArrowLeft: '←',
        ArrowRight: '→',
        Plus: '+',
      }
  return key
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : ' ')
}
