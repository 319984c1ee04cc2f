import type { Language } from '@tiaoli/diagnostics';
import { type Core, entityOf, type Input } from '@tiaoli/ir';
import type { FactValue } from 'tiaoli';
import {
  entries,
  type Piece,
  type PieceEntry,
  quoted,
  quotedText,
  truthWord,
  word,
} from './piece.js';

/** Facts by name of input, those that are given, in the order of the inputs. */
export function factPieces(
  facts: Readonly<Record<string, FactValue>>,
  inputs: readonly Input[],
  core: Core,
  language: Language,
): readonly PieceEntry[] {
  const known = inputs.flatMap((input): readonly PieceEntry[] => {
    const value = Object.hasOwn(facts, input.name) ? (facts[input.name] ?? null) : null;
    return value === null ? [] : [[input.name, factPiece(value, input, core, language)]];
  });
  const names = new Set(inputs.map(({ name }) => name));
  // What the policy does not know is kept: running the case says so.
  const others = Object.entries(facts).flatMap(([name, value]): readonly PieceEntry[] =>
    names.has(name) || value === null ? [] : [[name, anyPiece(value, language)]],
  );
  return [...known, ...others];
}

function factPiece(value: FactValue, input: Input, core: Core, language: Language): Piece {
  const { type } = input;
  if (typeof value === 'string') return textPiece(value, type.kind === 'text');
  const inputs = core.entities.find(({ name }) => name === entityOf(type))?.inputs;
  if (inputs === undefined || !isList(value)) return anyPiece(value, language);
  const items = value.map((row) =>
    isObject(row) ? entries(factPieces(row, inputs, core, language)) : anyPiece(row, language),
  );
  return { kind: 'list', items };
}

function textPiece(text: string, isText: boolean): Piece {
  if (isText) return word(quotedText(text));
  return word(/^-?\d+(?:\.\d+)?%?$/.test(text) ? text : quoted(text));
}

function anyPiece(value: FactValue, language: Language): Piece {
  if (typeof value === 'boolean') return truthWord(value, language);
  if (typeof value === 'string') return word(quotedText(value));
  if (isList(value)) return { kind: 'list', items: value.map((each) => anyPiece(each, language)) };
  if (!isObject(value)) return word(String(value));
  return entries(
    Object.entries(value).map(([name, each]): PieceEntry => [name, anyPiece(each, language)]),
  );
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}

function isObject(value: FactValue): value is Readonly<Record<string, FactValue>> {
  return typeof value === 'object' && value !== null && !isList(value);
}
