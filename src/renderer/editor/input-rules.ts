// Marks typed at the start of a line that make a heading, a quote, a list, a rule; also as a Chinese keyboard types them.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import type { MarkType, NodeType } from 'prosemirror-model'
import { TextSelection, type Plugin, type Transaction } from 'prosemirror-state'
import { schema } from './schema'

const { nodes, marks } = schema

/** `**提要**` becomes 提要 in bold. The last mark typed closes it. */
function markRule(pattern: RegExp, edge: number, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const inside = match[1]
    if (inside === undefined) return null
    const from = start + edge
    const to = from + inside.length
    // Of the closing mark the last character is being typed: it is not in the document yet.
    return state.tr
      .delete(to, end)
      .delete(start, from)
      .addMark(start, start + inside.length, type.create())
      .removeStoredMark(type)
  })
}

/** A line of three dashes becomes a rule, with a paragraph after it to go on in. */
function ruleRule(pattern: RegExp, rule: NodeType): InputRule {
  return new InputRule(pattern, (state, _match, start): Transaction | null => {
    const at = state.doc.resolve(start)
    if (at.parent.type !== nodes.paragraph) return null
    const tr = state.tr.replaceWith(at.before(), at.after(), [rule.create(), nodes.paragraph.create()])
    return tr.setSelection(TextSelection.near(tr.doc.resolve(at.before() + 2)))
  })
}

// The editor's headings begin at the second level: `# ` and `## ` both make one of it.
const level = (match: RegExpMatchArray): { level: number } => ({ level: Math.max(2, match[1]?.length ?? 2) })

/** Never runs within a composition; Backspace or undo right after takes back the form and leaves what was typed. */
export function markdownRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^([#＃]{1,4})[ 　]$/, nodes.heading, level),
      textblockTypeInputRule(/^(?:```|｀｀｀)$/, nodes.code_block),
      wrappingInputRule(/^[>＞》][ 　]$/, nodes.blockquote),
      wrappingInputRule(/^[-－*＊•][ 　]$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,3})[.．][ 　]$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, before) => before.childCount + (before.attrs['order'] as number) === Number(match[1]),
      ),
      ruleRule(/^(?:---|－－－|\*\*\*)$/, nodes.horizontal_rule),
      markRule(/(?:\*\*|＊＊)([^*＊\s][^*＊]{0,200})(?:\*\*|＊＊)$/, 2, marks.strong),
      // Not within 5*3*2, and not the inner stars of `**提要**`.
      markRule(/(?<![A-Za-z0-9*＊])[*＊]([^*＊\s][^*＊]{0,200})[*＊]$/, 1, marks.em),
      markRule(/(?:~~|～～)([^~～\s][^~～]{0,200})(?:~~|～～)$/, 2, marks.strike),
      markRule(/`([^`]{1,200})`$/, 1, marks.code),
    ],
  })
}
