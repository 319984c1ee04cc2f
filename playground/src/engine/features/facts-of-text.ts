import { isFactRecord } from '@tiaoli/views';
import { type FactValue, factValue, parseFacts } from 'tiaoli';
import type { EngineContext } from '../feature.js';

/** Facts that are written as a text, to be tried in the form; none where it cannot be read. */
export function factsOfText(
  _context: EngineContext,
  text: string,
): Readonly<Record<string, FactValue>> {
  const { value } = parseFacts(text);
  const facts = value === undefined ? undefined : factValue(value);
  return isFactRecord(facts) ? facts : {};
}
