import { type Keyword, roundingModes, scoreFields } from '@tiaoli/syntax';

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
  if (!isFields(node)) return node;
  return Object.fromEntries(
    Object.keys(node)
      .filter((name) => !ways.has(name))
      .map((name) => [name, comparableField(name, node)]),
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** The tree keeps the fields of a scorecard and rounding modes as they were written. */
function comparableField(name: string, node: Fields): unknown {
  if (name === 'name' && node.kind === 'member') return keyOf(scoreFields, node[name]);
  const mode = node[name];
  if (name === 'mode' && isFields(mode)) return keyOf(roundingModes, mode.text);
  return comparableTree(mode);
}

function keyOf(words: Readonly<Record<string, Keyword>>, text: unknown): unknown {
  return Object.values(words).find((each) => each.zh === text || each.en === text)?.en ?? text;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
