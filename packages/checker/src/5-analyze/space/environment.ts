import type { ConstantValue, Core, DateText, Input, Rule } from '@tiaoli/ir';
import type Fraction from 'fraction.js';

/** The least and the greatest value a number may have; absent where there is no bound. */
export interface Range {
  readonly min?: Fraction | undefined;
  readonly max?: Fraction | undefined;
}

/** What is constant on a day: the parameters' values and the ranks of enumerations. */
export interface Environment {
  readonly core: Core;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** The first day of a time in which no parameter changes; absent where none ever does. */
  readonly since: DateText | undefined;
  readonly constants: ReadonlyMap<string, ConstantValue>;
  /** The ranges of rules that were looked at, since many rules may use one. */
  readonly ranges: Map<string, Range>;
}

/** The times between changes of the named parameters while the policy is in force. */
export type Times = (named: ReadonlySet<string>) => readonly Environment[];

/** Times beyond these are not looked at; a policy changes a few times a year at most. */
const mostTimes = 12;

export function createTimes(core: Core): Times {
  const inputs = new Map(core.inputs.map((input) => [input.name, input]));
  const rules = new Map(core.rules.map((rule) => [rule.name, rule]));
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
    if (changes.length === 1) return changes.map(environmentOn);
    return changes.map((since) => ({ ...environmentOn(since), since }));
  };
}

function changesOf(core: Core, named: ReadonlySet<string>): readonly DateText[] {
  const last = core.until ?? '9999-12-31';
  const changes = new Set<DateText>([core.effective]);
  for (const { name, values } of named.size === 0 ? [] : core.parameters) {
    for (const { from } of named.has(name) ? values : []) {
      if (from !== undefined && from > core.effective && from <= last) changes.add(from);
    }
  }
  return [...changes].sort().slice(0, mostTimes);
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
