import type { Language } from '@tiaoli/diagnostics';
import { findingData } from '../../output/finding.js';
import { type CiFinding, isFailed, type Step, type Unit } from '../model.js';

/** A run as plain JSON. */
export function ciData(steps: readonly Step[], language: Language) {
  return {
    state: steps.some(isFailed) ? 'failed' : 'passed',
    steps: steps.map(({ name, state, summary, milliseconds, units }) => ({
      name,
      state,
      summary: summary[language],
      seconds: Math.round(milliseconds) / 1000,
      units: units.map((unit) => unitData(unit, language)),
    })),
  };
}

function unitData({ policy, name, state, file, line, why, findings }: Unit, language: Language) {
  return {
    ...(policy === '' ? {} : { policy }),
    name,
    state,
    file,
    line,
    ...(why === undefined ? {} : { why: why[language] }),
    findings: findings.map((finding) => ciFindingData(finding, language)),
  };
}

function ciFindingData(finding: CiFinding, language: Language) {
  const { weight, acceptedBecause, detail } = finding;
  return {
    weight,
    ...findingData(finding, language),
    ...(acceptedBecause === undefined ? {} : { acceptedBecause }),
    ...(detail === undefined ? {} : { detail }),
  };
}
