import { reportData } from '@tiaoli/comparison';
import type { Language } from '@tiaoli/diagnostics';
import { findingData } from '../../output/finding.js';
import {
  type CiFinding,
  type Compared,
  type Counted,
  isFailed,
  type Score,
  type Step,
  type Unit,
} from '../model.js';

/** A run as plain JSON. */
export function ciData(steps: readonly Step[], language: Language) {
  return {
    state: steps.some(isFailed) ? 'failed' : 'passed',
    steps: steps.map(({ name, state, summary, milliseconds, units, scores, compared }) => ({
      name,
      state,
      summary: summary[language],
      seconds: Math.round(milliseconds) / 1000,
      units: units.map((unit) => unitData(unit, language)),
      ...(scores && { scores: scores.map(scoreData) }),
      ...(compared && { compared: compared.map((each) => comparedData(each, language)) }),
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

function scoreData({ version, isChanged, now, before }: Score) {
  const plain = ({ covered, total, percent }: Counted) => ({ covered, total, percent });
  return { version, isChanged, now: plain(now), ...(before && { before: plain(before) }) };
}

function comparedData({ version, comparison }: Compared, language: Language) {
  return { version, ...(comparison && reportData(comparison, language)) };
}

function ciFindingData(finding: CiFinding, language: Language) {
  const { weight, acceptedBecause, detail, witness } = finding;
  return {
    weight,
    ...findingData(finding, language),
    ...(acceptedBecause === undefined ? {} : { acceptedBecause }),
    ...(detail === undefined ? {} : { detail }),
    ...(witness === undefined ? {} : { witness }),
  };
}
