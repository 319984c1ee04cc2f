import type { PolicyComparison } from '@tiaoli/comparison';
import { type Bilingual, createDiagnostic } from '@tiaoli/diagnostics';
import { failed } from '../../attempt.js';
import { BatchProblem } from '../../batch/problems.js';
import { populationEffect } from '../../diff/population.js';
import type { CiFinding } from '../model.js';
import type { LoadedSource } from '../read-sources.js';
import { versionKey, versionSpan, type Work } from './step.js';

export interface WithPopulation {
  readonly comparison: PolicyComparison;
  readonly findings: readonly CiFinding[];
}

/** A comparison with what becomes of the rows of a table; or why that cannot be told. */
export async function withPopulation(
  comparison: PolicyComparison,
  target: LoadedSource,
  { options, context }: Work,
): Promise<WithPopulation> {
  const { population: path } = options;
  if (path === undefined) return { comparison, findings: [] };
  const why = (reason: Bilingual): WithPopulation => {
    const words = { path, version: versionKey(target.policy), why: reason };
    const diagnostic = createDiagnostic('population-not-used', versionSpan(target), words);
    return { comparison, findings: [{ diagnostic, source: target.source, weight: 'unknown' }] };
  };
  try {
    const effect = await populationEffect(comparison, { path }, context);
    if (!failed(effect)) {
      return { comparison: { ...comparison, population: effect.value }, findings: [] };
    }
    return why(effect.findings[0]?.diagnostic.message ?? { zh: '', en: '' });
  } catch (error) {
    if (!(error instanceof BatchProblem)) throw error;
    return why(error.problems[0]?.message ?? { zh: '', en: '' });
  }
}
