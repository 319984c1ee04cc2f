import { type Core, entityOf } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { ElementReport, FactsObject, FactValue, LoadedPolicy, RuleReport } from 'tiaoli';
import { reportOn } from '../witness/confirm.js';
import type { DifferenceKind, OutputValue } from './comparison.js';
import type { Output, OutputType } from './outputs.js';

/** What two policies decide about the same facts, where that differs. */
export interface Differing {
  readonly kind: DifferenceKind;
  readonly before: OutputValue;
  readonly after: OutputValue;
}

export interface Asked {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  readonly facts: FactsObject;
  readonly asOf: string;
}

/** All ways in which an output differs for these facts: of elements there may be several. */
export function differingIn(
  output: Output,
  { before, after, facts, asOf }: Asked,
): readonly Differing[] {
  const ask = (policy: LoadedPolicy) =>
    reportOn(policy, { facts: factsFor(policy.core, facts), asOf });
  const [one, other] = [ask(before), ask(after)];
  if (one === undefined || other === undefined) return [];
  const ours = reportsOf(output, one, before.core);
  const theirs = reportsOf(output, other, after.core);
  return ours.flatMap((report, index) => {
    const match = theirs[index];
    const found = report && match && differing(output, report, match);
    return found === undefined ? [] : [found];
  });
}

/** Those facts that a policy knows. */
export function factsFor(core: Core, facts: FactsObject): FactsObject {
  const given = facts as Readonly<Record<string, FactValue>>;
  const known = core.inputs.flatMap(({ name, type }) => {
    const value = given[name];
    if (value === undefined) return [];
    const entity = core.entities.find((each) => each.name === entityOf(type));
    const names = new Set(entity?.inputs.map((each) => each.name));
    if (entity === undefined || !Array.isArray(value)) return [[name, value] as const];
    const elements = (value as readonly Readonly<Record<string, FactValue>>[]).map((element) =>
      Object.fromEntries(Object.entries(element).filter(([field]) => names.has(field))),
    );
    return [[name, elements] as const];
  });
  return Object.fromEntries(known);
}

type Reports = NonNullable<ReturnType<typeof reportOn>>;

function reportsOf(
  { rule, entity }: Output,
  { results, entities = {} }: Reports,
  core: Core,
): readonly (RuleReport | undefined)[] {
  if (entity === undefined) return [results[rule]];
  const lists = core.inputs.filter(({ type }) => entityOf(type) === entity);
  const elements = lists.flatMap(({ name }): readonly ElementReport[] => entities[name] ?? []);
  return elements.map((each) => each.results[rule]);
}

function differing(output: Output, one: RuleReport, other: RuleReport): Differing | undefined {
  if (one.status === 'undecided' || other.status === 'undecided') return undefined;
  const [before, after] = [shown(output, one), shown(output, other)];
  if (before === undefined || after === undefined) return undefined;
  if (before.status === 'error' || after.status === 'error') {
    if (before.status === after.status) return undefined;
    return { kind: before.status === 'error' ? 'succeeds' : 'fails', before, after };
  }
  const kind = kindOf(output, before, after);
  return kind && { kind, before, after };
}

type Decided = Extract<OutputValue, { status: 'decided' }>;

function kindOf(
  { before, after }: Output,
  one: Decided,
  other: Decided,
): DifferenceKind | undefined {
  const isSize = ({ type }: OutputType): boolean => type.kind === 'number';
  const [a, b] =
    isSize(before) && isSize(after)
      ? [sizeOf(one, before), sizeOf(other, after)]
      : [undefined, undefined];
  if (a !== undefined && b !== undefined) {
    const order = a.compare(b);
    return order === 0 ? undefined : order < 0 ? 'rises' : 'falls';
  }
  const [left, right] = [one, other].map(({ value }) => JSON.stringify(value)) as [string, string];
  if (left === right) return undefined;
  const isDay = before.type.kind === 'date' && after.type.kind === 'date';
  if (isDay) return left < right ? 'rises' : 'falls';
  return 'becomes';
}

/** A number in base units. */
function sizeOf({ value }: Decided, { factor }: OutputType): Fraction {
  return new Fraction(String(value)).mul(new Fraction(factor));
}

function shown(
  { field }: Output,
  report: Exclude<RuleReport, { status: 'undecided' }>,
): OutputValue | undefined {
  if (report.status === 'error') {
    return { status: 'error', code: report.code, message: report.message };
  }
  const { value, unit, units, format } = report;
  const percent = format === 'percent' ? { percent: true } : {};
  const isWhole = typeof value !== 'object' || value === null || Array.isArray(value);
  const parts = isWhole ? undefined : (value as Readonly<Record<string, unknown>>);
  if (field === undefined) {
    const met = parts?.met;
    const own = typeof met === 'boolean' ? met : value;
    return { status: 'decided', value: own, ...(unit === undefined ? {} : { unit }), ...percent };
  }
  const part = parts?.[field] as Decided['value'] | undefined;
  if (part === undefined) return undefined;
  const its = units?.[field] ?? (field === 'total' ? unit : undefined);
  return {
    status: 'decided',
    value: part,
    ...(its === undefined ? {} : { unit: its }),
    ...percent,
  };
}
