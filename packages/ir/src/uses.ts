import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core, Enumeration } from './core.js';
import type { CoreExpression } from './expression.js';
import type { DisplayUnit, ValueType } from './types.js';

/**
 * Another policy whose results a core refers to as the rules `alias.rule`. Its inputs take the
 * facts of the core's inputs of the same name, but for those that are `given`.
 */
export interface Use {
  /** Index into the core's origins. */
  readonly id: number;
  readonly alias: string;
  /** Id of the policy. */
  readonly policy: string;
  /** `*` for any version, else the first one to three parts of its number. */
  readonly range: string;
  /** The rules that are referred to, as every version in the range declares them. */
  readonly rules: readonly UsedRule[];
  readonly given: readonly GivenInput[];
}

export interface UsedRule {
  /** In the used policy. */
  readonly name: string;
  readonly type: ValueType;
  readonly unit?: DisplayUnit;
}

/** What stands for an input of the used policy: an expression of the core that uses it. */
export interface GivenInput {
  readonly id: number;
  readonly input: string;
  readonly value: CoreExpression;
}

/** A policy that was linked into a core: its declarations are called `alias.name` there. */
export interface LinkedPolicy {
  /** Several names with dots where it is used by a policy that is used. */
  readonly alias: string;
  readonly policy: string;
  readonly version: string;
  readonly title: Bilingual;
  /** The origins from here to those of the next linked policy lie in its file. */
  readonly firstOrigin: number;
}

/** Whether a version number lies in the range of a use. */
export function isInRange(version: string, range: string): boolean {
  return range === '*' || version === range || version.startsWith(`${range}.`);
}

/** Whether two policies mean the same by an enumeration, whatever each of them calls it. */
export function isSameEnumeration(
  one: Pick<Enumeration, 'ordered' | 'values'>,
  other: Pick<Enumeration, 'ordered' | 'values'>,
): boolean {
  return (
    one.ordered === other.ordered &&
    one.values.length === other.values.length &&
    one.values.every(({ name }, index) => name === other.values[index]?.name)
  );
}

/** The linked policy in whose file an id has its origin; undefined for the core's own. */
export function linkedPolicyOf({ linked = [] }: Core, id: number): LinkedPolicy | undefined {
  return linked.findLast(({ firstOrigin }) => firstOrigin <= id);
}
