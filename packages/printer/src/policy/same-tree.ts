import {
  checklistFields,
  type Keyword,
  milestoneFields,
  roundingModes,
  scoreFields,
} from '@tiaoli/syntax';

/** Whether two syntax trees say the same. Places, and how a word was spelt, don't matter. */
export function sameTree(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isRecord(left) || !isRecord(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = meaningfulKeys(left);
  return (
    names.length === meaningfulKeys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameField(name, left, right))
  );
}

type Fields = Readonly<Record<string, unknown>>;

function sameField(name: string, left: Fields, right: Fields): boolean {
  const words = wordsOf(name, left);
  if (words === undefined) return sameTree(left[name], right[name]);
  return wordKey(words, left[name]) === wordKey(words, right[name]);
}

/** The tree keeps two sorts of keyword as written; all others it keeps by their key. */
function wordsOf(name: string, node: Fields): Words | undefined {
  if (name === 'name' && node.kind === 'member') return fieldWords;
  return name === 'mode' ? roundingModes : undefined;
}

const fieldWords: Words = { ...scoreFields, ...checklistFields, ...milestoneFields };

type Words = Readonly<Record<string, Keyword>>;

function wordKey(words: Words, written: unknown): unknown {
  const text = isRecord(written) ? written.text : written;
  const word = Object.values(words).find((each) => each.zh === text || each.en === text);
  return word?.en ?? text;
}

const spellings: ReadonlySet<string> = new Set([
  'span',
  'nameSpan',
  'quoted',
  'spelling',
  'spellings',
  'keywordLanguage',
  'hitPolicyText',
  'inBraces',
]);

const meaningfulKeys = (node: Fields): readonly string[] =>
  Object.keys(node).filter((name) => !spellings.has(name) && node[name] !== undefined);

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
