import type { Language } from '@tiaoli/diagnostics';
import { createDecider } from '@tiaoli/evaluator';
import type { Claim, Core, CoreExpression, Rule } from '@tiaoli/ir';
import {
  type DecisionReport,
  decide,
  type EntityReports,
  type ErrorReport,
  type FactsObject,
  type LoadedPolicy,
  type RuleReport,
} from 'tiaoli';

export interface Question {
  readonly facts: FactsObject;
  readonly asOf: string;
}

/** What the evaluator says; undefined where it refuses the facts. */
export function reportOn(
  policy: LoadedPolicy,
  { facts, asOf }: Question,
  language: Language = 'zh',
): DecisionReport | undefined {
  return decide(policy, { facts, asOf, language }).report;
}

/** What the rules say that come to an error of that code, by their qualified names. */
export function errorsIn(
  report: DecisionReport | undefined,
  code: string,
): ReadonlyMap<string, ErrorReport> {
  if (report === undefined) return new Map();
  const all = [...Object.entries(report.results), ...ofElements(report.entities)];
  return new Map(
    all.flatMap(([name, each]) =>
      each.status === 'error' && each.code === code ? [[name, each] as const] : [],
    ),
  );
}

/** By the names of the rules without those of their entities, which a report does not say. */
function ofElements(entities: EntityReports = {}): readonly (readonly [string, RuleReport])[] {
  return Object.values(entities).flatMap((elements) =>
    elements.flatMap((each) => [...Object.entries(each.results), ...ofElements(each.entities)]),
  );
}

const claimed = '断言的值';
const applied = '断言的条件';

/** The same policy with what a claim speaks of among its results. */
export function withClaim(policy: LoadedPolicy, { id, title, when, body }: Claim): LoadedPolicy {
  const rule = (name: string, expression: CoreExpression): Rule => ({
    id,
    name,
    title,
    type: expression.type,
    citation: { clauses: [] },
    internal: false,
    body: expression,
  });
  const value = body.kind === 'always' ? body.formula : body.value;
  const more = [rule(claimed, value), ...(when === undefined ? [] : [rule(applied, when)])];
  const core: Core = { ...policy.core, rules: [...policy.core.rules, ...more] };
  return { ...policy, core, decider: createDecider(core) };
}

/** The value that a claim speaks of; undefined where it does not apply, or there is none. */
export function claimedValue(policy: LoadedPolicy, question: Question): unknown {
  const results = reportOn(policy, question)?.results;
  const condition = results?.[applied];
  if (condition !== undefined && !(condition.status === 'decided' && condition.value === true)) {
    return undefined;
  }
  const found = results?.[claimed];
  return found?.status === 'decided' ? found.value : undefined;
}
