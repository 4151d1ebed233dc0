// A key as it is printed beside what it does. Screen readers hear the words, not the key caps.

export function Key({ keys }: { readonly keys: string }): React.JSX.Element {
  return <kbd aria-hidden="true">{keys}</kbd>
}
