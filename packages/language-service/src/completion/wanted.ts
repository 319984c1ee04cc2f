import { comparisonWords, expressionKeywords, type Keyword, scoreFields } from '@tiaoli/syntax';
import { declaredIn } from '../symbols/used-names.js';
import type { Piece } from './pieces.js';
import type { Scope } from './scope.js';
import { type Sort, sortOfName } from './sorts.js';

/** What the grammar and the sorts of values ask for at a place. */
export type Wanted =
  | { readonly position: 'operand'; readonly sort?: Sort }
  /** A value stands before it: a sign or a word that joins it to the next. */
  | { readonly position: 'operator' };

const before = new Set(
  comparisonWords.filter(({ position }) => position === 'before').map(({ word }) => word),
);
const spellings = (...words: readonly Keyword[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ zh, en }) => [zh, en]));
const { and, or, not, if: when, where, then, else: otherwise, fallback } = expressionKeywords;
const conditions = spellings(and, or, not, when, where);
const results = spellings(then, otherwise, fallback);
const membership = spellings(expressionKeywords.in);
const compared = new Set(['=', '≠', '<', '>', '≤', '≥', '<=', '>=', '!=']);

/** `whole` is what the expression is to be as a whole, or what a test is about. */
export function wantedAfter(
  scope: Scope,
  pieces: readonly Piece[],
  whole: Sort | undefined,
): Wanted {
  const last = pieces.at(-1);
  const operand = (sort: Sort | undefined): Wanted =>
    sort === undefined ? { position: 'operand' } : { position: 'operand', sort };
  if (last === undefined) return operand(whole);
  const { text, kind } = last;
  if (conditions.has(text)) return operand({ kind: 'boolean' });
  if (results.has(text)) return operand(whole);
  if (membership.has(text) || compared.has(text)) return operand(subjectOf(scope, pieces) ?? whole);
  if (kind === 'comparison') {
    return before.has(text) ? operand(subjectOf(scope, pieces) ?? whole) : { position: 'operator' };
  }
  if (kind === 'sign') {
    if (/[)）」]/.test(text)) return { position: 'operator' };
    return /[+\-×÷*/]/.test(text) ? operand({ kind: 'number' }) : operand(undefined);
  }
  return kind === 'function' || kind === 'word' ? operand(undefined) : { position: 'operator' };
}

/** The sort of what stands before a sign of comparison: `信用.得分.等级` or `党员人数`. */
function subjectOf(scope: Scope, pieces: readonly Piece[]): Sort | undefined {
  let end = pieces.length - 1;
  while (end > 0 && (pieces[end - 1]?.kind === 'sign' || pieces[end - 1]?.kind === 'comparison')) {
    end -= 1;
  }
  return sortOfChain(scope, chainBefore(pieces.slice(0, end)));
}

/** The names with dots between them at the end of some pieces. */
export function chainBefore(pieces: readonly Piece[]): readonly string[] {
  const chain: string[] = [];
  for (let index = pieces.length - 1; index >= 0; index -= 2) {
    const piece = pieces[index];
    if (piece === undefined || (piece.kind !== 'name' && piece.kind !== 'rest')) break;
    chain.unshift(piece.text);
    if (pieces[index - 1]?.text !== '.') break;
  }
  return chain;
}

export function sortOfChain(scope: Scope, chain: readonly string[]): Sort | undefined {
  const [first = '', ...rest] = chain;
  const used = scope.names.uses.get(first);
  if (used === undefined) {
    return rest.length === 0 ? sortOfName(scope, first) : partSort(scope, scope.names.id, chain);
  }
  return rest.length === 0 ? undefined : partSort(scope, used, rest);
}

/** The grades of a score, the words of a column: of a policy of the workspace. */
function partSort(scope: Scope, policy: string, chain: readonly string[]): Sort | undefined {
  const [rule = '', part] = chain;
  const own = policy === scope.names.id ? scope.names.top.get(rule) : undefined;
  const node = (own ?? declaredIn(scope.used, policy, rule, scope.inside))?.node;
  if (node?.kind !== 'rule') return undefined;
  const { body } = node;
  if (body?.kind === 'score' && part !== undefined) {
    const grades = body.grades.map(({ name }) => name.text);
    const { zh, en } = scoreFields.grade;
    return part === zh || part === en
      ? { kind: 'enumeration', values: grades }
      : { kind: 'number' };
  }
  if (body?.kind !== 'table') return undefined;
  const column = part === undefined ? 0 : body.outputs.findIndex(({ name }) => name.text === part);
  const words = body.rows.flatMap(({ outputs }) => {
    const output = outputs[column];
    return output?.kind === 'reference' ? [output.name] : [];
  });
  return words.length === 0 ? undefined : { kind: 'enumeration', values: [...new Set(words)] };
}
