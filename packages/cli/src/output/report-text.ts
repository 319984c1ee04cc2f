import type { Language } from '@tiaoli/diagnostics';
import { type Core, entityOf, type Rule } from '@tiaoli/ir';
import {
  type ChecklistReport,
  type DecidedReport,
  type DecisionReport,
  describeDigits,
  describePercent,
  type ElementReport,
  type EntityReports,
  type LoadedPolicy,
  type ReportValue,
  type RuleReport,
  type ScoreReport,
} from 'tiaoli';
import type { Context } from '../context.js';
import { say } from '../texts.js';
import { titledResult } from './titled-result.js';
import { padded } from './width.js';

/** A decision as a small table: a line a rule. */
export function reportText(policy: LoadedPolicy, report: DecisionReport, context: Context): string {
  const { language, paint } = context;
  const { version, asOf, results } = report;
  const title = policy.core.title[language];
  const { place, policy: id } = report;
  const words = { title, id, version, date: asOf };
  const heading =
    place === undefined
      ? say(language, 'heading', words)
      : say(language, 'headingInPlace', { ...words, place: placeText(policy, place, language) });
  const rows = policy.core.rules.flatMap((rule) => {
    const { name, title: inWords } = rule;
    const result = results[name];
    const shown = language === 'en' && inWords.en !== name ? `${name} (${inWords.en})` : name;
    if (result === undefined) return [];
    const titled = language === 'en' ? titledResult(result, rule, policy.core) : result;
    return [[shown, resultText(titled, language)] as const];
  });
  const names = padded(rows.map(([name]) => name));
  const lines = rows.map(([, text], index) => `  ${names[index]}  ${text}`);
  const elements = elementLines(report.entities ?? {}, policy.core, context, '  ');
  return `${[paint(heading, 'strong'), ...lines, ...elements].join('\n')}\n`;
}

/** In English a place has its title; a policy's own place has none. */
function placeText({ core }: LoadedPolicy, place: string, language: Language): string {
  return core.variant?.name === place ? core.variant.title[language] : place;
}

/** More elements than this are counted. */
const mostElements = 20;

function elementLines(
  entities: EntityReports,
  core: Core,
  context: Context,
  indent: string,
): readonly string[] {
  const { language, paint } = context;
  return Object.entries(entities).flatMap(([list, elements]) => {
    const rules = rulesOfList(list, core);
    const shown = elements.slice(0, mostElements);
    const keys = padded(shown.map(({ key }) => key));
    const rows = shown.flatMap((element, index) => [
      `${indent}  ${keys[index]}  ${elementText(element, rules, core, language)}`,
      ...elementLines(element.entities ?? {}, core, context, `${indent}    `),
    ]);
    const more = elements.length - shown.length;
    const rest = more > 0 ? [`${indent}  ${say(language, 'moreElements', { count: more })}`] : [];
    return [`${indent}${paint(list, 'strong')}`, ...rows, ...rest];
  });
}

/** Lists of one name in two entities hold elements of their own; then names stay as they are. */
function rulesOfList(list: string, { inputs, entities }: Core): readonly Rule[] {
  const all = [...inputs, ...entities.flatMap((entity) => entity.inputs)];
  const [input, another] = all.filter(({ name, type }) => name === list && type.kind === 'list');
  const entity = input === undefined ? undefined : entityOf(input.type);
  if (another !== undefined && entityOf(another.type) !== entity) return [];
  return entities.find(({ name }) => name === entity)?.rules ?? [];
}

function elementText(
  { results }: ElementReport,
  rules: readonly Rule[],
  core: Core,
  language: Language,
): string {
  return Object.entries(results)
    .map(([name, result]) => {
      const rule = language === 'en' ? rules.find((each) => each.name === name) : undefined;
      const titled = rule === undefined ? result : titledResult(result, rule, core);
      return `${name} ${resultText(titled, language)}`;
    })
    .join(say(language, 'semicolon'));
}

/** The answer of one rule in a line. */
export function resultText(result: RuleReport, language: Language): string {
  if (result.status === 'error') {
    return say(language, 'ruleError', { code: result.code, message: result.message });
  }
  if (result.status === 'decided') {
    return valueText(result.value, language, result);
  }
  const { needs, open = {} } = result;
  if (needs.length === 0) return say(language, 'noFactDecides');
  const sets = needs.map((set) => set.join(say(language, 'factsAnd')));
  const needed = say(language, 'stillNeeded', { needs: sets.join(say(language, 'setsOr')) });
  const reasons = Object.entries(open).map(([name, reason]) =>
    say(language, 'openParameter', { name, reason }),
  );
  return (
    [needed, ...reasons].join(say(language, 'semicolon')) +
    missingText(result.partial?.missing, language)
  );
}

/** The units of a result: of its numbers, and of those of each column. */
type Units = Pick<DecidedReport, 'unit' | 'units' | 'format'>;

function valueText(value: ReportValue, language: Language, shown: Units): string {
  if (typeof value === 'boolean') return say(language, value ? 'yes' : 'no');
  if (value === null) return say(language, 'none');
  if (isList(value)) {
    const items = value.map((item) => valueText(item, language, shown));
    return items.length === 0 ? say(language, 'none') : items.join(say(language, 'comma'));
  }
  if (isScore(value)) return scoreText(value, language, shown);
  if (isChecklist(value)) return checklistText(value, language);
  if (isObject(value)) {
    const parts = Object.entries(value).map(
      ([name, part]) => `${name} ${valueText(part, language, unitOf(name, shown))}`,
    );
    return parts.join(say(language, 'comma'));
  }
  const { unit, format } = shown;
  if (format === 'percent') return describePercent(String(value), language);
  return unit === undefined ? String(value) : describeDigits(String(value), unit, language);
}

function unitOf(column: string, { units = {} }: Units): Units {
  const unit = Object.hasOwn(units, column) ? units[column] : undefined;
  return unit === undefined ? {} : { unit };
}

function scoreText({ total, grade, veto }: ScoreReport, language: Language, shown: Units): string {
  const parts = [
    `${say(language, 'total')} ${valueText(total, language, shown)}`,
    ...(grade === undefined ? [] : [`${say(language, 'grade')} ${grade}`]),
    ...(veto === null ? [] : [say(language, 'vetoStruck', { title: veto.title })]),
  ];
  return parts.join(say(language, 'comma'));
}

/** The conclusion, and what is missing where that is why. */
function checklistText({ met, missing }: ChecklistReport, language: Language): string {
  return say(language, met ? 'yes' : 'no') + (met ? '' : missingText(missing, language));
}

function missingText(missing: ReportValue | undefined, language: Language): string {
  if (missing === undefined || !isList(missing) || missing.length === 0) return '';
  const items = missing.join(say(language, 'comma'));
  return say(language, 'semicolon') + say(language, 'missingItems', { items });
}

function isList(value: ReportValue): value is readonly ReportValue[] {
  return Array.isArray(value);
}

function isObject(value: ReportValue): value is { readonly [name: string]: ReportValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Only scores have objects inside: a record holds plain values by column. */
function isScore(value: ReportValue): value is ScoreReport {
  return isObject(value) && isObject(value.points ?? null);
}

function isChecklist(value: ReportValue): value is ChecklistReport {
  return isObject(value) && isObject(value.items ?? null);
}
