import { type Bilingual, lineText } from '@tiaoli/diagnostics';
import { both, escaped } from '@tiaoli/page';
import type { LoadedPolicy } from 'tiaoli';
import { coverageKinds, kindWords } from '../kinds.js';
import { type CoverageLine, coverageLines } from '../lines.js';
import type { Coverage, CoverageCount, CoverageItem } from '../result.js';
import { countWords, words } from './words.js';

/** A version: how much of it is shown by kinds, and its text line by line. */
export function policySection(policy: LoadedPolicy, coverage: Coverage, index: number): string {
  const { id, version, core } = policy;
  return `<section id="p${index}">
<h2>${both(core.title)} <bdi>${escaped(id)}</bdi> <bdi>${escaped(version)}</bdi></h2>
${counts(coverage)}
${coverage.covered === coverage.total ? `<p>${both(words.whole)}</p>` : ''}
<ol class="text">
${lines(policy, coverage)}
</ol>
</section>`;
}

function counts({ kinds, ...all }: Coverage): string {
  const rows = coverageKinds.flatMap((kind) => {
    const count = kinds[kind];
    return count === undefined ? [] : [row(both(kindWords[kind]), count, '')];
  });
  return `<table>${rows.join('')}${row(both(words.all), all, ' class="all"')}</table>`;
}

function row(name: string, { covered, total, percent }: CoverageCount, more: string): string {
  return `<tr${more}><th>${name}</th><td>${covered}/${total}</td><td>${percent}%</td></tr>`;
}

function lines({ source }: LoadedPolicy, coverage: Coverage): string {
  const marked = new Map(coverageLines(coverage).map((each) => [each.line, each]));
  return source.lineStarts
    .map((_, index) => lineMarkup(index + 1, lineText(source, index + 1), marked.get(index + 1)))
    .join('\n');
}

function lineMarkup(line: number, text: string, marked: CoverageLine | undefined): string {
  const code = `<bdi class="code">${escaped(text)}</bdi>`;
  const number = `<span class="number">${line}</span>`;
  if (marked === undefined) return `<li>${number}<span></span>${code}</li>`;
  const { state, covered, total, missing } = marked;
  const { zh, en } = countWords(covered, total);
  const hover = escaped([`${zh}`, `${en}`, ...missing.map(hoverOf)].join('\n'));
  const mark = `<span class="mark" title="${hover}">${words.marks[state]}</span>`;
  return `<li class="${state}">${number}${mark}${code}${missingMarkup(missing)}</li>`;
}

function hoverOf({ words: { zh, en } }: CoverageItem): string {
  return `${zh} / ${en}`;
}

function missingMarkup(missing: readonly CoverageItem[]): string {
  if (missing.length === 0) return '';
  const items = missing.map(({ words: said, needs }) => {
    return `<li>${both(said)}${needs === undefined ? '' : needsMarkup(needs)}</li>`;
  });
  return `<ul class="missing">${items.join('')}</ul>`;
}

function needsMarkup({ zh, en }: Bilingual): string {
  const said = { zh: `${words.needs.zh}${zh}`, en: `${words.needs.en}${en}` };
  return ` <span class="needs">${both(said)}</span>`;
}
