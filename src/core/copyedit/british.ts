// British spellings of words that an American dictionary knows: `colour` for `color`, `organise` for `organize`.

/** Endings British → American; each is tried by itself. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|able$|ful$|ite$|ist$|y$|er$|ers$|less$|hood$)/, 'or'],
  [/is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'iz'],
  [/ys(?=e$|es$|ed$|ing$|er$|ers$)/, 'yz'],
  [/re(?=$|s$)/, 'er'],
  [/ence(?=$|s$)/, 'ense'],
  [/ogue(?=$|s$)/, 'og'],
  [/ll(?=ed$|ing$|er$|ers$|or$|ors$|ery$)/, 'l'],
  [/l(?=ment$|ments$|ful$|fully$)/, 'll'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/mme(?=$|s$)/, 'm'],
  [/tt(?=e$|es$)/, 't'],
  [/grey/, 'gray'],
  [/tyre/, 'tire'],
  [/aluminium/, 'aluminum'],
  [/plough/, 'plow'],
  [/sceptic/, 'skeptic'],
  [/cheque/, 'check'],
  [/whilst|amongst/, 'while'],
  [/learnt/, 'learned'],
  [/towards/, 'toward'],
]

/** What an American would write for it, one guess an ending; none for most words. */
export const americanOf = (word: string): readonly string[] =>
  ENDINGS.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []))
