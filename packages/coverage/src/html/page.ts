import type { Language } from '@tiaoli/diagnostics';
import { both, escaped, page } from '@tiaoli/page';
import type { LoadedPolicy } from 'tiaoli';
import type { Coverage } from '../result.js';
import { policySection } from './section.js';
import { style } from './style.js';
import { words } from './words.js';

/** A version of a policy, and what its cases show of it. */
export interface MeasuredPolicy {
  readonly policy: LoadedPolicy;
  readonly coverage: Coverage;
}

/** One page with the text of each version, its lines marked by what cases show of them. */
export function coverageHtml(measured: readonly MeasuredPolicy[], language: Language): string {
  const sections = measured.map(({ policy, coverage }, index) =>
    policySection(policy, coverage, index),
  );
  const body = [contents(measured), `<p class="legend">${legend}</p>`, ...sections].join('\n');
  return page({ title: words.title, language, body, style });
}

const legend = (['covered', 'partly', 'missed'] as const)
  .map(
    (state) => `<span class="${state}">${words.marks[state]} ${both(words.states[state])}</span>`,
  )
  .join('');

/** The versions with their percentages, where there are several. */
function contents(measured: readonly MeasuredPolicy[]): string {
  if (measured.length < 2) return '';
  const rows = measured.map(({ policy, coverage }, index) => {
    const { covered, total, percent } = coverage;
    const name = `${both(policy.core.title)} <bdi>${escaped(policy.version)}</bdi>`;
    return `<tr><th><a href="#p${index}">${name}</a></th><td>${covered}/${total}</td><td>${percent}%</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}
