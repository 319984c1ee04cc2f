import { scoreFields } from '@tiaoli/syntax';

/** Where something stands and how it was spelt, which printing may change. */
const ways: ReadonlySet<string> = new Set([
  'span',
  'nameSpan',
  'quoted',
  'spellings',
  'spelling',
  'keywordLanguage',
  'hitPolicyText',
]);

/** A syntax tree without the places and spellings in it. */
export function comparableTree(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(comparableTree);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([name]) => !ways.has(name));
  const isMember = 'kind' in node && node.kind === 'member';
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      isMember && name === 'name' ? fieldKey(value) : comparableTree(value),
    ]),
  );
}

/** The fields of a scorecard are keywords and have two spellings. */
function fieldKey(name: unknown): unknown {
  const field = Object.values(scoreFields).find((each) => each.zh === name || each.en === name);
  return field?.en ?? name;
}
