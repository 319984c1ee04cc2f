import { factsText } from '@tiaoli/cases';
import type { Language } from '@tiaoli/diagnostics';
import type { Suggestion } from '@tiaoli/mutation';
import type { LoadedPolicy, ReportValue, RuleReport } from 'tiaoli';
import type { Context } from '../context.js';
import { resultText } from '../output/report-text.js';
import { say } from '../texts.js';

/** Facts that show a change, and what comes of them with it and without it. */
export function suggestionLines(
  policy: LoadedPolicy,
  { facts, asOf, place, differences }: Suggestion,
  { language, paint }: Context,
): readonly string[] {
  const day = asOf === policy.effective ? '' : say(language, 'suggestedDay', { asOf });
  const where = place === undefined ? '' : say(language, 'suggestedPlace', { place });
  const words = { facts: factsText(policy, facts, language), when: `${day}${where}` };
  return [
    paint(say(language, 'suggestedFacts', words), 'good'),
    ...differences.map(({ rule, element, now, changed }) => {
      const [one, other] = onlyDifferent(now, changed);
      return say(language, 'suggestedResult', {
        rule: element === undefined ? rule : `${element}.${rule}`,
        now: shortText(one, language),
        changed: shortText(other, language),
      });
    }),
  ];
}

/** Of an error its code: what it says about the facts stands above. */
function shortText(report: RuleReport, language: Language): string {
  if (report.status !== 'error') return resultText(report, language);
  return say(language, 'suggestedError', { code: report.code });
}

/** Of results with parts those that differ. */
function onlyDifferent(now: RuleReport, changed: RuleReport): readonly [RuleReport, RuleReport] {
  if (now.status !== 'decided' || changed.status !== 'decided') return [now, changed];
  const [one, other] = [now.value, changed.value];
  if (!isObject(one) || !isObject(other)) return [now, changed];
  const names = Object.keys(one).filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );
  const among = (value: Parts): Parts =>
    Object.fromEntries(names.map((name) => [name, value[name] ?? null]));
  return [
    { ...now, value: among(one) },
    { ...changed, value: among(other) },
  ];
}

type Parts = { readonly [name: string]: ReportValue };

function isObject(value: ReportValue): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
