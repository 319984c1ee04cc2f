import type { Core, Rule, ValueType } from '@tiaoli/ir';
import type { ReportValue, RuleReport } from 'tiaoli';

/**
 * A result with the English titles of enumeration values, columns and items in the place of their
 * names, as explanations have them.
 */
export function titledResult(result: RuleReport, { type, body }: Rule, core: Core): RuleReport {
  const items = body.kind === 'checklist' ? titlesOf(body.items) : undefined;
  if (result.status === 'undecided') {
    const { partial } = result;
    if (partial === undefined || items === undefined) return result;
    return { ...result, partial: withItems(partial, items) };
  }
  if (result.status === 'error') return result;
  const value = titledValue(result.value, type, core);
  const titled = { ...result, value: items && isObject(value) ? withItems(value, items) : value };
  if (result.units === undefined) return titled;
  return { ...titled, units: renamed(result.units, columnTitles(type, core)) };
}

type Titles = ReadonlyMap<string, string>;

interface Titled {
  readonly name: string;
  readonly title: { readonly en: string };
}

const titlesOf = (parts: readonly Titled[]): Titles =>
  new Map(parts.map(({ name, title }) => [name, title.en]));

function titledValue(value: ReportValue, type: ValueType, core: Core): ReportValue {
  switch (type.kind) {
    case 'enumeration':
      return inWords(value, type.enumeration, core);
    case 'list':
      return isList(value) ? value.map((each) => titledValue(each, type.of, core)) : value;
    case 'record':
      return isObject(value) ? titledRecord(value, type, core) : value;
    case 'score': {
      if (!isObject(value) || type.enumeration === undefined) return value;
      const { grade } = value;
      return grade === undefined
        ? value
        : { ...value, grade: inWords(grade, type.enumeration, core) };
    }
    default:
      return value;
  }
}

function inWords(value: ReportValue, enumeration: string, core: Core): ReportValue {
  const declared = core.enumerations.find(({ name }) => name === enumeration);
  return declared?.values.find(({ name }) => name === value)?.title.en ?? value;
}

function titledRecord(
  value: ReportObject,
  type: Extract<ValueType, { readonly kind: 'record' }>,
  core: Core,
): ReportValue {
  const entries = Object.entries(value).map(([name, part]): [string, ReportValue] => {
    const field = type.fields.find((each) => each.name === name);
    return [name, field === undefined ? part : titledValue(part, field.type, core)];
  });
  return renamed(Object.fromEntries(entries), columnTitles(type, core));
}

/** A column without a title of its own is called as the rule or enumeration of its name. */
function columnTitles(type: ValueType, core: Core): Titles {
  const fields = type.kind === 'record' ? type.fields : [];
  const titles = fields.map(({ name, title }): [string, string] => {
    const namesakes = [...core.rules, ...core.enumerations].filter((each) => each.name === name);
    return [name, (title ?? namesakes[0]?.title)?.en ?? name];
  });
  // Two columns of one title keep their names, for one would hide the other.
  const all = titles.map(([, title]) => title);
  return new Map(titles.filter(([, title]) => all.indexOf(title) === all.lastIndexOf(title)));
}

function renamed<T>(
  value: { readonly [name: string]: T },
  titles: Titles,
): { readonly [name: string]: T } {
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, part]) => [titles.get(name) ?? name, part]));
}

/** A checklist with the titles of what is missing. */
function withItems(value: ReportObject, titles: Titles): ReportObject {
  const { missing } = value;
  if (missing === undefined || !isList(missing)) return value;
  const named = missing.map((name) =>
    typeof name === 'string' ? (titles.get(name) ?? name) : name,
  );
  return { ...value, missing: named };
}

type ReportObject = { readonly [name: string]: ReportValue };

function isList(value: ReportValue): value is readonly ReportValue[] {
  return Array.isArray(value);
}

function isObject(value: ReportValue): value is ReportObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
