import { scoreFields } from '@tiaoli/syntax';

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
  if (name !== 'name' || left['kind'] !== 'member') return sameTree(left[name], right[name]);
  return fieldKey(left[name]) === fieldKey(right[name]);
}

/** The fields of a scorecard are keywords and have two spellings. */
function fieldKey(name: unknown): unknown {
  const field = Object.values(scoreFields).find((each) => each.zh === name || each.en === name);
  return field?.en ?? name;
}

const spellings: ReadonlySet<string> = new Set([
  'span',
  'nameSpan',
  'quoted',
  'spelling',
  'spellings',
  'keywordLanguage',
  'hitPolicyText',
]);

const meaningfulKeys = (node: Fields): readonly string[] =>
  Object.keys(node).filter((name) => !spellings.has(name) && node[name] !== undefined);

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
