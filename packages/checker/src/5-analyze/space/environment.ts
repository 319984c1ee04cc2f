import {
  allInputs,
  allRules,
  type ConstantValue,
  type Core,
  type DateText,
  type Input,
  type Owned,
  qualifiedName,
  type Rule,
} from '@tiaoli/ir';
import type Fraction from 'fraction.js';

/** The least and the greatest value a number may have; absent where there is no bound. */
export interface Range {
  readonly min?: Fraction | undefined;
  readonly max?: Fraction | undefined;
}

/** What is constant on a day: the parameters' values and the ranks of enumerations. */
export interface Environment {
  readonly core: Core;
  /** By `qualifiedName`, as the rules are. */
  readonly inputs: ReadonlyMap<string, Input>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** The first day of a time in which no parameter changes; absent where none ever does. */
  readonly since: DateText | undefined;
  readonly constants: ReadonlyMap<string, ConstantValue>;
  /** The ranges of rules that were looked at, since many rules may use one. */
  readonly ranges: Map<string, Range>;
}

/** The times between changes of the named parameters while the policy is in force. */
export type Times = (named: ReadonlySet<string>) => {
  readonly environments: readonly Environment[];
  readonly areAllTimes: boolean;
};

/** Times beyond these are not looked at; a policy changes a few times a year at most. */
const mostTimes = 400;

export function createTimes(core: Core): Times {
  const inputs = byQualifiedName(allInputs(core));
  const rules = byQualifiedName(allRules(core));
  // Rules share what is known of a day.
  const days = new Map<DateText, Environment>();
  const environmentOn = (day: DateText): Environment => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const constants = constantsOn(core, day);
    const ranges = new Map<string, Range>();
    const environment = { core, inputs, rules, since: undefined, constants, ranges };
    days.set(day, environment);
    return environment;
  };
  return (named) => {
    const changes = changesOf(core, named);
    const isSingle = changes.length === 1;
    const environments = changes.slice(0, mostTimes).map((since) => {
      const environment = environmentOn(since);
      return isSingle ? environment : { ...environment, since };
    });
    return { environments, areAllTimes: changes.length <= mostTimes };
  };
}

function byQualifiedName<T extends Input | Rule>(all: readonly Owned<T>[]): ReadonlyMap<string, T> {
  return new Map(
    all.map(({ declared, entity }) => [qualifiedName(entity?.name, declared.name), declared]),
  );
}

/** The days on which the named parameters get values that they did not have together before. */
function changesOf(core: Core, named: ReadonlySet<string>): readonly DateText[] {
  const last = core.until ?? '9999-12-31';
  const events = core.parameters
    .filter(({ name }) => named.has(name))
    .flatMap(({ name, values }) => values.map(({ from, value }) => ({ name, from, value })))
    .filter(({ from }) => (from ?? '') <= last)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const current = new Map<string, ConstantValue['value']>();
  const seen = new Map<string, DateText>();
  for (const [index, { name, from, value }] of events.entries()) {
    current.set(name, value.value);
    const next = events[index + 1]?.from;
    if (next !== undefined && (next === from || next <= core.effective)) continue;
    const day = from === undefined || from < core.effective ? core.effective : from;
    const combination = JSON.stringify([...named].map((each) => String(current.get(each))));
    if (!seen.has(combination)) seen.set(combination, day);
    if (seen.size > mostTimes) break;
  }
  return seen.size === 0 ? [core.effective] : [...seen.values()];
}

function constantsOn(core: Core, day: DateText): ReadonlyMap<string, ConstantValue> {
  const constants = new Map<string, ConstantValue>();
  for (const { name, values } of core.parameters) {
    const value = values.find(
      ({ from, until }) => (from ?? '') <= day && day <= (until ?? '9999-12-31'),
    );
    if (value !== undefined) constants.set(name, value.value);
  }
  return constants;
}
