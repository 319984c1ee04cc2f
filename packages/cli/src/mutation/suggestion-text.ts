import { caseKeys, factsText } from '@tiaoli/cases';
import type { Bilingual, Language } from '@tiaoli/diagnostics';
import type { Suggestion } from '@tiaoli/mutation';
import type { DecidedReport, LoadedPolicy, ReportValue, RuleReport } from 'tiaoli';
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
      const [one, other] = differing(now, changed, language);
      return say(language, 'suggestedResult', {
        rule: element === undefined ? rule : `${element}.${rule}`,
        now: one,
        changed: other,
      });
    }),
  ];
}

/** What came out in both; of results with parts those that differ. */
function differing(
  now: RuleReport,
  changed: RuleReport,
  language: Language,
): readonly [string, string] {
  const [one, other] = [partsOf(now), partsOf(changed)];
  if (one === undefined || other === undefined) {
    return [shortText(now, language), shortText(changed, language)];
  }
  const names = [...one.keys()].filter(
    (name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)),
  );
  const among = (parts: ReadonlyMap<string, DecidedReport>): string =>
    names
      .map((name) => {
        const part = parts.get(name);
        return `${nameIn(name, language)} ${part === undefined ? say(language, 'none') : resultText(part, language)}`;
      })
      .join(say(language, 'listComma'));
  return [among(one), among(other)];
}

/** Of an error its code: what it says about the facts stands above. */
function shortText(report: RuleReport, language: Language): string {
  if (report.status !== 'error') return resultText(report, language);
  return say(language, 'suggestedError', { code: report.code });
}

/** What only follows from other parts of the same result. */
const following: ReadonlySet<string> = new Set(['vetoes', 'items']);

/** The parts of a decided result that has some, those inside of parts under both names. */
function partsOf(report: RuleReport): ReadonlyMap<string, DecidedReport> | undefined {
  if (report.status !== 'decided' || !isObject(report.value)) return undefined;
  const { units = {}, unit, ...rest } = report;
  const parts = new Map<string, DecidedReport>();
  const put = (name: string, value: ReportValue): void => {
    const own = units[name] ?? unit;
    parts.set(name, { ...rest, value, ...(own === undefined ? {} : { unit: own }) });
  };
  for (const [name, value] of Object.entries(report.value)) {
    if (following.has(name)) continue;
    if (name === 'veto') put(name, isObject(value) ? (value.title ?? null) : null);
    else if (isObject(value)) for (const [inner, each] of Object.entries(value)) put(inner, each);
    else put(name, value);
  }
  return parts;
}

const keys: Readonly<Record<string, Bilingual>> = { ...caseKeys.score, ...caseKeys.checklist };

function nameIn(name: string, language: Language): string {
  return Object.hasOwn(keys, name) ? (keys[name]?.[language] ?? name) : name;
}

type Parts = { readonly [name: string]: ReportValue };

function isObject(value: ReportValue): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
