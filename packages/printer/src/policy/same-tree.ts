/**
 * Whether two syntax trees say the same. Places, and how a word was spelt, don't matter.
 */
export function sameTree(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isRecord(left) || !isRecord(right)) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const names = meaningfulKeys(left);
  return (
    names.length === meaningfulKeys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameTree(left[name], right[name]))
  );
}

const ways: ReadonlySet<string> = new Set([
  'span',
  'nameSpan',
  'quoted',
  'spelling',
  'spellings',
  'keywordLanguage',
  'hitPolicyText',
]);

const meaningfulKeys = (node: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(node).filter((name) => !ways.has(name) && node[name] !== undefined);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
