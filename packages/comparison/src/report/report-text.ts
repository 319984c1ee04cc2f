import type { Language } from '@tiaoli/diagnostics';
import type { PolicyComparison } from '../compare-policies.js';
import { type ReportLine, reportSections } from './sections.js';

/** A comparison as plain text, with numbered sections as in a notice. */
export function reportText(comparison: PolicyComparison, language: Language): string {
  const sections = reportSections(comparison, language);
  const parts = sections.map(({ title, lines }, index) => {
    const number = language === 'zh' ? `${numerals[index] ?? index + 1}、` : `${index + 1}. `;
    return [
      `${number}${title}`,
      ...lines.flatMap((line, place) => indented(line, place, language)),
    ].join('\n');
  });
  return `${headline(comparison, language)}\n\n${parts.join('\n\n')}\n`;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

/** Which two versions are compared. */
export function headline({ before, after }: PolicyComparison, language: Language): string {
  const title = after.core.title[language];
  const one = `${before.version}`;
  const other = `${after.version}`;
  const days = { before: before.effective, after: after.effective };
  return language === 'zh'
    ? `《${title}》修改说明：${one}（${days.before} 施行）→ ${other}（${days.after} 施行）`
    : `${title}, what changes: ${one} (in force from ${days.before}) → ${other} (from ${days.after})`;
}

function indented(
  { text, under }: ReportLine,
  place: number,
  language: Language,
): readonly string[] {
  const number = language === 'zh' ? `（${place + 1}）` : `(${place + 1}) `;
  return [`  ${number}${text}`, ...under.map((line) => `      ${line.text}`)];
}
