import { printExpression } from '@tiaoli/printer';
import { expressionKeywords } from '@tiaoli/syntax';
import { type Declared, findDeclared } from '../symbols/policy-names.js';
import type { Candidate } from './completion.js';
import type { Piece } from './pieces.js';
import type { Scope } from './scope.js';
import { fit, sortOfDeclared } from './sorts.js';
import { marker } from './spot.js';
import type { Wanted } from './wanted.js';
import { nameCandidate, wordCandidate } from './words.js';

/** Behind a value a name comes last: it can only be typed over. */
const lastRank = 4;
const rankOfFit = { 0: 0, 1: 1, 2: 3 } as const;

/** Inputs, parameters, rules and used policies; those first whose values may stand there. */
export function nameCandidates(
  scope: Scope,
  pieces: readonly Piece[],
  wanted: Wanted,
): readonly Candidate[] {
  const { names, rule } = scope;
  const at = listedEntities(scope, pieces);
  const inside = [...scope.inside, ...at];
  const members = inside.flatMap((entity) => [...(names.members.get(entity) ?? [])]);
  const about = { ...scope, inside };
  const declared = [...members, ...names.top].flatMap(([name, each]) =>
    name === rule || name.includes(marker) ? [] : [declaredCandidate(about, each, wanted)],
  );
  const uses = [...names.uses.keys()].map((name) =>
    named(name, nameCandidate(name, 'use', wanted.position === 'operator' ? lastRank : 1)),
  );
  return [...declared, ...uses];
}

function declaredCandidate(scope: Scope, declared: Declared, wanted: Wanted): Candidate {
  const { symbol, node } = declared;
  const rank =
    wanted.position === 'operator'
      ? lastRank
      : rankOfFit[fit(wanted.sort, sortOfDeclared(scope, declared))];
  return named(symbol.name, nameCandidate(symbol.name, symbol.kind, rank, node.title));
}

/** As an expression writes it: in 「」 where it would be read as something else. */
function named(name: string, candidate: Candidate): Candidate {
  const span = { start: 0, end: 0 };
  const text = printExpression({ kind: 'reference', span, name, quoted: false }, 'zh');
  return text === name ? candidate : { ...candidate, insert: text };
}

/** The entities of the lists that an expression has named so far. */
function listedEntities({ names, inside }: Scope, pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ text, kind }) => {
    const node = kind === 'name' ? findDeclared(names, text, inside)?.node : undefined;
    const entity = node?.kind === 'input' ? node.of?.text : undefined;
    return entity === undefined ? [] : [entity];
  });
}

/** The values of an enumeration, or yes and no; all values where it can't be told what is wanted. */
export function valueCandidates(
  scope: Scope,
  wanted: Wanted,
  rankOfBoolean = 0,
): readonly Candidate[] {
  if (wanted.position === 'operator') return [];
  const { sort } = wanted;
  if (sort?.kind === 'enumeration') {
    return sort.values
      .filter((name) => !name.includes(marker))
      .map((name) => named(name, nameCandidate(name, 'value', 0)));
  }
  if (sort?.kind === 'boolean') {
    const { true: yes, false: no } = expressionKeywords;
    return [yes, no].map((word) => wordCandidate(word, scope.language, rankOfBoolean));
  }
  if (sort !== undefined) return [];
  return [...scope.names.values]
    .filter((name) => !name.includes(marker))
    .map((name) => named(name, nameCandidate(name, 'value', 2)));
}
