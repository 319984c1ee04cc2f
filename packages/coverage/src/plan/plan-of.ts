import type { Core, CoreExpression, Entity, Rule } from '@tiaoli/ir';
import { allRules } from '@tiaoli/ir';
import { analyse } from '@tiaoli/ranges';
import type { LoadedPolicy } from 'tiaoli';
import { Collector } from './collector.js';
import type { Declarations } from './compared.js';
import type { Plan } from './plan.js';
import { walkExpression } from './walk.js';

/** All items of the rules of a policy, those of the elements of lists too; of no policy that it uses. */
export function planOf({ core, source }: Pick<LoadedPolicy, 'core' | 'source'>): Plan {
  const collector = new Collector(declarationsOf(core), source.text);
  for (const { rule, entity, isPassedOn = false } of rulesOf(core)) {
    const isCondition = rule.body.type.kind === 'boolean' && !isPassedOn;
    walkExpression(rule.body, { rule, entity, inside: [], isCondition }, collector);
  }
  const { items, thresholds, bands } = collector;
  return { items, marks: new Set(items.map(({ mark }) => mark)), thresholds, bands };
}

/** What a core says of its declarations, and of them alone. */
export function declarationsOf(core: Core): Declarations {
  return { core, ranges: analyse(withoutGuard(core)) };
}

interface PlacedRule {
  readonly rule: Rule;
  readonly entity?: Entity | undefined;
  /** Whether a value goes to another policy as it is, where it counts if that reads it. */
  readonly isPassedOn?: boolean;
}

/** The rules, and what is given to the policies that are used, which is worked out as one. */
function rulesOf(core: Core): readonly PlacedRule[] {
  const given = (core.uses ?? []).flatMap(({ alias, given }) =>
    given.map(({ id, input, value }) => ({
      rule: ruleOf(id, `${alias}.${input}`, value),
      isPassedOn: value.kind === 'input' || value.kind === 'rule',
    })),
  );
  return [...allRules(core).map(({ declared, entity }) => ({ rule: declared, entity })), ...given];
}

function ruleOf(id: number, name: string, body: CoreExpression): Rule {
  const title = { zh: name, en: name };
  return { id, name, title, type: body.type, citation: { clauses: [] }, internal: true, body };
}

/** Farther than any number of a policy: no bound may be taken for one that nobody declared. */
const farAway = `1${'0'.repeat(40)}`;

function withoutGuard(core: Core): Core {
  const inputs = core.inputs.map((input) =>
    input.type.kind === 'number'
      ? { ...input, min: input.min ?? `-${farAway}`, max: input.max ?? farAway }
      : input,
  );
  return { ...core, inputs };
}
