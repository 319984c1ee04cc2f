import type { ConstantValue, Core, DateText } from '@tiaoli/ir';

/** What is constant on a day: the parameters' values and the ranks of enumerations. */
export interface Environment {
  readonly core: Core;
  /** The first day of a time in which no parameter changes; absent where none ever does. */
  readonly since: DateText | undefined;
  readonly constants: ReadonlyMap<string, ConstantValue>;
}

/** Times beyond these are not looked at; a policy changes a few times a year at most. */
const mostTimes = 12;

/** The times between changes of the named parameters while the policy is in force. */
export function environments(core: Core, named: ReadonlySet<string>): readonly Environment[] {
  const first = core.effective;
  const last = core.until ?? '9999-12-31';
  const changes = new Set<DateText>([first]);
  for (const { name, values } of core.parameters) {
    for (const { from } of named.has(name) ? values : []) {
      if (from !== undefined && from > first && from <= last) changes.add(from);
    }
  }
  const days = [...changes].sort().slice(0, mostTimes);
  return days.map((day) => ({
    core,
    since: days.length > 1 ? day : undefined,
    constants: constantsOn(core, day),
  }));
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
