import type { Core, DateText, Rule } from '@tiaoli/ir';
import { describeFacts, type FactForm } from './describe-facts.js';
import type { Context } from './emit/context.js';
import { createGuard } from './emit/guard.js';
import { inForce } from './emit/parameters.js';
import { type ResultForm, resultOf, type WrittenResult } from './emit/results.js';
import { recordScope } from './emit/scope.js';
import type { ListValue } from './emit/value.js';
import { emitKind } from './kinds/kinds.js';
import { belongingOf } from './kinds/lists.js';
import type { JsonLogicRule } from './logic/logic.js';
import { createSize } from './logic/size.js';
import { choose } from './logic/truths.js';
import { Refusal, type RefusalReason, refuse } from './refusal.js';

export interface JsonLogicOptions {
  /** Parameters have their values of this day. */
  readonly asOf: DateText;
  /** Names of the rules to write; all that are not internal where absent. */
  readonly rules?: readonly string[];
}

/** A policy as rules of JSON Logic. Plain JSON but for what was refused. */
export interface JsonLogic {
  readonly policy: string;
  readonly version: string;
  readonly asOf: DateText;
  /** By name of rule; a result of several parts has one for each, `rule.part`. `null` is undecided. */
  readonly logic: Readonly<Record<string, JsonLogicRule>>;
  /** How what the logic gives is read, by name of rule. */
  readonly results: Readonly<Record<string, ResultForm>>;
  /** How facts are given, by name of input. */
  readonly facts: Readonly<Record<string, FactForm>>;
  /** The parameters and the values that they have on that day, as the policy says them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly refused: ReadonlyMap<string, RefusalReason>;
}

/** More than this and hosts take long to read it. */
const mostValues = 100_000;

/** The rules of a core for a day, each by itself. What cannot be said exactly is refused. */
export function toJsonLogic(core: Core, { asOf, rules: wanted }: JsonLogicOptions): JsonLogic {
  const asked = core.rules.filter(({ name, internal }) =>
    wanted === undefined ? !internal : wanted.includes(name),
  );
  const write = ruleWriter(core, asOf);
  const logic: (readonly [string, JsonLogicRule])[] = [];
  const results: (readonly [string, ResultForm])[] = [];
  const refused = new Map<string, RefusalReason>();
  for (const rule of asked) {
    const written = attempt(() => write(rule));
    if (written instanceof Refusal) {
      refused.set(rule.name, written.reason);
    } else {
      logic.push(...written.logic);
      results.push([rule.name, written.form]);
    }
  }
  return {
    policy: core.policy,
    version: core.version,
    asOf,
    logic: Object.fromEntries(logic),
    results: Object.fromEntries(results),
    facts: describeFacts(core),
    parameters: parametersOn(core, asOf),
    refused,
  };
}

function ruleWriter(core: Core, asOf: DateText) {
  const scope = recordScope({ core, asOf, emit: emitKind });
  const sizeOf = createSize();
  return (rule: Rule) => {
    if ((core.uses ?? []).length > 0) return refuse('unlinked');
    const guard = createGuard();
    const value = scope.rule(rule.name, guard);
    const { form, logic } =
      value.kind === 'list'
        ? elementsIn(value, rule.name, { scope, guard })
        : resultOf(value, rule, rule.name);
    const condition = guard.condition();
    const guarded = logic.map(([name, each]) => [name, choose(condition, each, null)] as const);
    const isTooLong = guarded.some(([, each]) => sizeOf(each) > mostValues);
    return isTooLong ? refuse('tooLong') : { form, logic: guarded };
  };
}

/** Which elements are in a list is asked of each: the host goes through them. */
function elementsIn(list: ListValue, name: string, context: Context): WrittenResult {
  const form: ResultForm = { kind: 'elements', list: list.key, logic: name };
  return { form, logic: [[name, belongingOf(list, context)]] };
}

function attempt<T>(make: () => T): T | Refusal {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}

function parametersOn({ parameters }: Core, asOf: DateText): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const value = inForce(parameter, asOf);
      return value === undefined ? [] : [[parameter.name, value.text] as const];
    }),
  );
}
