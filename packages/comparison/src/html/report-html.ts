import type { Language } from '@tiaoli/diagnostics';
import { both, escaped, page } from '@tiaoli/page';
import type { PolicyComparison } from '../compare-policies.js';
import { headline } from '../report/report-text.js';
import { type ReportLine, type ReportSection, reportSections } from '../report/sections.js';
import { populationCharts } from './population-charts.js';
import { style } from './style.js';

/** The comparison as one page that can stand beside a notice, with charts of a population. */
export function reportHtml(comparison: PolicyComparison, language: Language): string {
  const title = { zh: headline(comparison, 'zh'), en: headline(comparison, 'en') };
  const sections = { zh: reportSections(comparison, 'zh'), en: reportSections(comparison, 'en') };
  const { population, after, text } = comparison;
  const body = [
    ...sections.zh.map((section, index) => {
      const isCharted = section.key === 'population' && population !== undefined;
      const charts = isCharted ? populationCharts(population, after.core) : '';
      return sectionMarkup(section, sections.en[index], charts);
    }),
    ...(text === '' ? [] : [linesMarkup(text)]),
  ];
  return page({ title, language, body: body.join('\n'), style });
}

/** Both languages are made by the same steps, and so have the same lines. */
function sectionMarkup(zh: ReportSection, en: ReportSection | undefined, more: string): string {
  const title = both({ zh: zh.title, en: en?.title ?? '' });
  return `<section><h2>${title}</h2>\n${listMarkup(zh.lines, en?.lines ?? [])}\n${more}</section>`;
}

function listMarkup(zh: readonly ReportLine[], en: readonly ReportLine[]): string {
  if (zh.length === 0) return '';
  const items = zh.map(({ text, under }, index) => {
    const other = en[index];
    const words = both({ zh: text, en: other?.text ?? '' });
    return `<li>${words}${listMarkup(under, other?.under ?? [])}</li>`;
  });
  return `<ul>${items.join('\n')}</ul>`;
}

function linesMarkup(text: string): string {
  const lines = text.split('\n').map((line) => {
    const kind = { '+': 'added', '-': 'removed' }[line.slice(0, 1)] ?? '';
    return `<span class="${kind}">${escaped(line)}</span>`;
  });
  const title = both({ zh: '逐行比较', en: 'Line by line' });
  return `<details><summary>${title}</summary><pre>${lines.join('\n')}</pre></details>`;
}
