import type { Language } from '@tiaoli/diagnostics';
import type { FactValue, LoadedPolicy } from 'tiaoli';
import { factPieces } from './fact-pieces.js';
import { entries, inOneLine } from './piece.js';

/** Facts on one line, as a case would state them: `{ 面积: 100, 骨干企业: 是 }`. */
export function factsText(
  { core }: LoadedPolicy,
  facts: Readonly<Record<string, FactValue>>,
  language: Language,
): string {
  return inOneLine(entries(factPieces(facts, core.inputs, core, language)));
}
