import { caseKeys } from '@tiaoli/cases';
import { registerKeys } from '@tiaoli/sources';
import { type Key, type KeyShape, keys, normalizeWidth, type Policy } from '@tiaoli/syntax';
import { occurrencesIn } from '../symbols/occurrences.js';
import { policyNames } from '../symbols/policy-names.js';
import { scalarWords } from '../words/words.js';
import type { FileKind } from '../workspace/kind-of-text.js';
import { isSheet } from '../workspace/kind-of-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { commentsOf } from './comments.js';
import { leavesOf } from './leaves.js';
import { createResidue, type Residue } from './residue.js';
import { type Piece, piecesOf } from './scalars.js';
import type { SemanticToken, TokenKind } from './token.js';

/** What every piece of a file is, in the order of the text; they do not overlap. */
export function tokensOf(workspace: Workspace, path: string): readonly SemanticToken[] {
  const text = workspace.text(path) ?? '';
  const syntax = workspace.loaded(path)?.syntax;
  const names = occurrencesIn(workspace, path).map(
    ({ span, symbol, role }): SemanticToken => ({
      ...span,
      kind: symbol.kind,
      ...(role === 'declaration' ? { declares: true } : {}),
    }),
  );
  if (isSheet(path)) return names;
  const pieces = piecesOf(workspace.yaml(path)?.node);
  const known = inOrder([...names, ...(syntax === undefined ? [] : leavesOf(syntax))]);
  const residue = createResidue(syntax === undefined ? new Map() : nameKinds(syntax));
  const keyWords = spellings[workspace.kindOf(path)];
  const found = pieces.flatMap((piece) => tokensIn(piece, text, { known, residue, keyWords }));
  const comments = commentsOf(
    text,
    pieces.map(({ span }) => span),
  ).map((span): SemanticToken => ({ ...span, kind: 'comment' }));
  return inOrder([...found, ...comments]).flatMap((token) => byLine(token, text));
}

type Contexts = Readonly<Record<string, Readonly<Record<string, Key>>>>;

const spellingsIn = (contexts: Contexts): ReadonlySet<string> =>
  new Set(
    Object.values(contexts).flatMap((rows) =>
      Object.values(rows).flatMap(({ zh, en }) => [zh, en]),
    ),
  );

const spellings: Readonly<Record<FileKind, ReadonlySet<string>>> = {
  policy: spellingsIn(keys),
  cases: spellingsIn(caseKeys),
  register: spellingsIn({ ...registerKeys, title: keys.title }),
  other: new Set(),
};

interface Around {
  readonly known: readonly SemanticToken[];
  readonly residue: Residue;
  readonly keyWords: ReadonlySet<string>;
}

/** A key or a scalar: names and numbers as they were read, and what stands between them. */
function tokensIn(piece: Piece, text: string, around: Around): readonly SemanticToken[] {
  const { span, isKey } = piece;
  const inside = within(around.known, span.start, span.end);
  const word = normalizeWidth(piece.text).trim();
  if (inside.length === 0 && isKey) {
    return around.keyWords.has(word)
      ? [{ ...span, kind: 'key' }]
      : around.residue(text.slice(span.start, span.end), span.start);
  }
  if (inside.length === 0 && !isExpression(piece))
    return [{ ...span, kind: plainKind(piece, word) }];
  const isProse = !isExpression(piece) && inside.every(({ kind }) => kind === 'source');
  const between: SemanticToken[] = [];
  let from = span.start;
  for (const { start, end } of [...inside, { start: span.end, end: span.end }]) {
    const gap = text.slice(from, start);
    if (isProse && gap.trim() !== '') between.push({ start: from, end: start, kind: 'string' });
    else between.push(...around.residue(gap, from));
    from = Math.max(from, end);
  }
  return [...inside, ...between];
}

const expressionShapes: ReadonlySet<KeyShape> = new Set([
  'expression',
  'expressions',
  'test',
  'table',
  'rounding',
]);

/** Keys whose values are expressions, in both languages, even where they can't be read. */
const expressionKeys: ReadonlySet<string> = new Set(
  Object.values<Readonly<Record<string, Key>>>(keys).flatMap((rows) =>
    Object.values(rows).flatMap(({ zh, en, shape }) =>
      expressionShapes.has(shape) ? [zh, en] : [],
    ),
  ),
);

function isExpression({ under }: Piece): boolean {
  return expressionKeys.has(normalizeWidth(under));
}

/** Keys whose values are words for people. */
const proseKeys: ReadonlySet<string> = new Set([
  ...Object.values(keys.title).map(({ zh }) => zh),
  keys.policy.title.zh,
  keys.policy.title.en,
  keys.policy.note.zh,
  keys.policy.note.en,
]);

const unitKeys: ReadonlySet<string> = new Set([keys.input.unit.zh, keys.input.unit.en]);

function plainKind({ under }: Piece, word: string): TokenKind {
  if (proseKeys.has(normalizeWidth(under))) return 'string';
  if (unitKeys.has(normalizeWidth(under))) return 'unit';
  if (scalarWords.has(word)) return 'keyword';
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(word)) return 'date';
  return /^[-+]?\d[\d,]*(?:\.\d+)?[%‰]?$/.test(word) ? 'number' : 'string';
}

function nameKinds(policy: Policy): ReadonlyMap<string, TokenKind> {
  const names = policyNames(policy);
  const kinds = new Map<string, TokenKind>();
  for (const members of [names.top, ...names.members.values()]) {
    for (const [name, { symbol }] of members) kinds.set(name, symbol.kind);
  }
  for (const name of names.uses.keys()) kinds.set(name, 'use');
  return kinds;
}

function within(
  tokens: readonly SemanticToken[],
  start: number,
  end: number,
): readonly SemanticToken[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: SemanticToken[] = [];
  for (let token = tokens[low]; token !== undefined && token.end <= end; token = tokens[++low]) {
    if (token.start >= (found.at(-1)?.end ?? 0)) found.push(token);
  }
  return found;
}

function inOrder(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  return [...tokens].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Editors take tokens line by line. */
function byLine(token: SemanticToken, text: string): readonly SemanticToken[] {
  const { start, end } = token;
  const lines = [...text.slice(start, end).matchAll(/[^\s][^\n\r]*/g)];
  return lines.map(({ 0: line, index }) => ({
    ...token,
    start: start + index,
    end: start + index + line.trimEnd().length,
  }));
}
