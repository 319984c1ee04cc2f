import type { RawFact } from '../evaluate.js';
import { shorten } from '../values/shorten.js';
import { type FactContext, type FactReading, refuse } from './fact-context.js';
import { readNumberFact } from './number-fact.js';

/** Reads a number; `70` for a percentage that may be 70% but not 7000% lacks its sign. */
export function readMeasuredFact(raw: RawFact, context: FactContext): FactReading {
  const reading = readNumberFact(raw, context);
  if ('value' in reading || reading.diagnostic.code !== 'fact-out-of-range') return reading;
  const { name } = context;
  const { percent } = context.input;
  if (!percent || (raw.kind !== 'number' && raw.kind !== 'text')) return reading;
  const written = raw.text.normalize('NFKC').trim();
  const meant = readNumberFact({ kind: 'text', text: `${written}%` }, context);
  if ('diagnostic' in meant) return reading;
  return refuse('fact-without-percent-sign', { name, value: shorten(written) });
}
