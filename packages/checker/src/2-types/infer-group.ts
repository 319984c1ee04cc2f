import type { Expression, Reference } from '@tiaoli/syntax';
import { errorType, type SemanticType } from '../shared/semantic-type.js';
import type { Checking, Expected } from './checking.js';
import type { Typed } from './report-units.js';

/**
 * The types of expressions that are to agree. Bare words come last, so that they are read as
 * values of the enumeration that the others have.
 */
export function inferGroup(
  nodes: readonly Expression[],
  expected: Expected,
  checking: Checking,
): readonly Typed[] {
  const types = new Map<Expression, SemanticType>();
  const words = nodes.filter((node) => isWord(node, checking));
  let enumeration = enumerationOf(expected.type);
  for (const node of nodes) {
    if (isWord(node, checking)) continue;
    const type = checking.infer(node, expected);
    types.set(node, type);
    enumeration ??= enumerationOf(type);
  }
  enumeration ??= sharedEnumeration(words, checking);
  let isReported = [...types.values()].some((type) => type.kind === 'error');
  for (const word of words) {
    if (isReported && enumeration === undefined && isUnclear(word, checking)) {
      // What would have told its enumeration is wrong itself.
      checking.spoil();
      continue;
    }
    const type = checking.infer(word, enumeration === undefined ? expected : { type: enumeration });
    types.set(word, type);
    enumeration ??= enumerationOf(type);
    isReported ||= type.kind === 'error' && isUnclear(word, checking);
  }
  return nodes.map((node) => ({ node, type: types.get(node) ?? errorType }));
}

function isWord(node: Expression, { scope }: Checking): node is Reference {
  return node.kind === 'reference' && !scope.names.all.has(node.name);
}

/** Whether a word alone does not tell which enumeration it belongs to. */
function isUnclear(word: Reference, { scope }: Checking): boolean {
  return scope.enumerationsOf.get(word.name)?.length !== 1;
}

function enumerationOf(type: SemanticType | undefined): SemanticType | undefined {
  return type?.kind === 'enumeration' ? type : undefined;
}

/** The only enumeration that has all the words. */
function sharedEnumeration(
  words: readonly Reference[],
  { scope }: Checking,
): SemanticType | undefined {
  let shared: readonly string[] | undefined;
  for (const word of words) {
    const holders = scope.enumerationsOf.get(word.name) ?? [];
    shared = shared === undefined ? holders : shared.filter((name) => holders.includes(name));
  }
  const [only] = shared ?? [];
  return only !== undefined && shared?.length === 1
    ? { kind: 'enumeration', enumeration: only }
    : undefined;
}
