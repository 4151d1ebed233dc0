// All rules, in the order of the list.
import { CHECK_IDS } from '#shared/check'
import { ADVERTISING_RULES } from './rules/advertising'
import { BLANK_RULES } from './rules/blanks'
import { CHARACTER_RULES } from './rules/characters'
import { CLAIM_RULES } from './rules/claims'
import { CONFUSABLE_RULES } from './rules/confusables'
import { DOUBLED_RULES } from './rules/doubled'
import { ENGLISH_CASE_RULES } from './rules/english-case'
import { ENGLISH_RULES } from './rules/english'
import { FACT_RULES } from './rules/facts'
import { LENGTH_RULES } from './rules/length'
import { LIST_RULES } from './rules/lists'
import { ROSTER_RULES } from './rules/roster'
import { MARK_RULES } from './rules/marks'
import { PAIR_RULES } from './rules/pairs'
import { SHAPE_RULES } from './rules/shape'
import { SIGNAL_RULES } from './rules/signals'
import { SIMILAR_RULES } from './rules/similar'
import { WIDTH_RULES } from './rules/width'
import type { Rule } from './rule'

export const RULES: readonly Rule[] = [
  ...LENGTH_RULES,
  ...SHAPE_RULES,
  ...PAIR_RULES,
  ...WIDTH_RULES,
  ...MARK_RULES,
  ...BLANK_RULES,
  ...CHARACTER_RULES,
  ...DOUBLED_RULES,
  ...CONFUSABLE_RULES,
  ...FACT_RULES,
  ...CLAIM_RULES,
  ...SIGNAL_RULES,
  ...ADVERTISING_RULES,
  ...LIST_RULES,
  ...ROSTER_RULES,
  ...SIMILAR_RULES,
  ...ENGLISH_CASE_RULES,
  ...ENGLISH_RULES,
].toSorted((one, other) => CHECK_IDS.indexOf(one.id) - CHECK_IDS.indexOf(other.id))
