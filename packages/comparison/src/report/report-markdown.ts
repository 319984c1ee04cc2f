import type { Language } from '@tiaoli/diagnostics';
import type { PolicyComparison } from '../compare-policies.js';
import { headline } from './report-text.js';
import { reportSections } from './sections.js';

/** The same as Markdown, in which no text of a policy is markup. */
export function reportMarkdown(comparison: PolicyComparison, language: Language): string {
  const sections = reportSections(comparison, language).map(({ title, lines }) =>
    [
      `#### ${title}`,
      '',
      ...lines.flatMap(({ text, under }) => [
        `- ${plain(text)}`,
        ...under.map((each) => `  - ${plain(each.text)}`),
      ]),
    ].join('\n'),
  );
  return `### ${plain(headline(comparison, language))}\n\n${sections.join('\n\n')}\n`;
}

/** Text that stands as it is in Markdown. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~@]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));
}
