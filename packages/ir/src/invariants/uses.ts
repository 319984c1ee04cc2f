import type { Core } from '../core.js';
import type { Invariant } from './invariant.js';

/** What is used has a name of its own; each rule that is referred to is listed once. */
export const usesAreWhole: Invariant = ({ uses = [] }) => [
  ...repeated(uses.map(({ alias }) => alias)),
  ...uses.flatMap(({ rules, given }) => [
    ...repeated(rules.map(({ name }) => name)),
    ...repeated(given.map(({ input }) => input)),
  ]),
];

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (!seen.has(name)) return seen.add(name) && [];
    return [`${name} is used twice`];
  });
}

/** A linked core needs no other any more, and each origin lies in one file. */
export const linkedPoliciesAreWhole: Invariant = (core) => {
  const { linked = [], uses = [], origins } = core;
  const problems = linked.flatMap(({ alias, firstOrigin }, index) => {
    const before = linked[index - 1]?.firstOrigin ?? 0;
    return before <= firstOrigin && firstOrigin <= origins.length
      ? []
      : [`the origins of ${alias} are in no order`];
  });
  return [...problems, ...(linked.length > 0 && uses.length > 0 ? [mixed(core)] : [])];
};

function mixed({ uses = [] }: Core): string {
  return `${uses.map(({ alias }) => alias).join(', ')} is not linked, others are`;
}
