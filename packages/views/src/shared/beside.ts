import { createDecider, type Outcome } from '@tiaoli/evaluator';
import type { Core, CoreExpression, Rule } from '@tiaoli/ir';
import type { Answer } from './answer.js';

/**
 * What expressions come to that are no rules of their own: cells that a decision did not reach,
 * pieces of a condition. They may speak of the element that the answer is about.
 */
export function evaluateBeside(
  { policy, question, element }: Pick<Answer, 'policy' | 'question' | 'element'>,
  expressions: readonly CoreExpression[],
): readonly Outcome[] {
  if (expressions.length === 0) return [];
  const rules = expressions.map((body, index) => besideRule(body, index));
  const names = rules.map(({ name }) => name);
  const core = withRules(policy.core, rules, element?.entity);
  const decide = createDecider(core);
  if (element === undefined) {
    const { steps } = decide({ ...question, only: names });
    return names.map((name) => steps.get(name)?.outcome ?? nothing);
  }
  const { elementSteps } = decide({ ...question, about: element });
  return names.map((name) => elementSteps.get(element)?.get(name)?.outcome ?? nothing);
}

const nothing: Outcome = { status: 'unknown', needs: [] };

/** No policy can write such a name. */
const prefix = '\u0000beside ';

export function besideRule(body: CoreExpression, index: number): Rule {
  const name = `${prefix}${index}`;
  const { id, type } = body;
  const title = { zh: '', en: '' };
  return { id, name, title, type, citation: { clauses: [] }, internal: false, body };
}

function withRules(core: Core, rules: readonly Rule[], entity: string | undefined): Core {
  if (entity === undefined) return { ...core, rules: [...core.rules, ...rules] };
  const entities = core.entities.map((each) =>
    each.name === entity ? { ...each, rules: [...each.rules, ...rules] } : each,
  );
  return { ...core, entities };
}

/** A test of a subject by itself. */
export function testOf(subject: CoreExpression, test: CoreExpression): CoreExpression {
  return { kind: 'match', id: test.id, type: { kind: 'boolean' }, subject, test, text: '' };
}
