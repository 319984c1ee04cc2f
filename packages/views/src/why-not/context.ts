import type { Bilingual } from '@tiaoli/diagnostics';
import {
  type Outcome,
  type RuleStep,
  rationalOf,
  type Step,
  type TestStatus,
} from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, DisplayUnit } from '@tiaoli/ir';
import type { Answer } from '../shared/answer.js';
import { evaluateBeside } from '../shared/beside.js';
import { placeOf } from '../shared/place.js';
import { same, valueWords } from '../shared/words.js';
import { writtenAt } from '../shared/written.js';
import type { Alternative, AlternativeCondition, WhyNot } from './why-not.js';

export interface CompareContext {
  readonly step: Step;
  readonly rule: RuleStep['rule'];
  readonly answer: Answer;
}

export interface Compared {
  readonly kind: WhyNot['kind'];
  readonly alternatives: readonly Alternative[];
}

/** Nothing where the step has no alternatives to show. */
export type Compare<K extends CoreKind> = (
  node: Extract<CoreExpression, { kind: K }>,
  context: CompareContext,
) => Compared | undefined;

export function statusOf(outcome: Outcome | undefined): TestStatus {
  if (outcome === undefined) return 'notReached';
  if (outcome.status !== 'known') return outcome.status;
  return outcome.value.kind === 'boolean' && outcome.value.value ? 'true' : 'false';
}

/** Whether an alternative that did not decide fails, or was only not reached. */
export function stateOf(
  isChosen: boolean,
  conditions: readonly AlternativeCondition[],
  status: TestStatus,
): Alternative['state'] {
  if (isChosen) return 'applies';
  if (status === 'false' || conditions.some(({ state }) => state === 'false')) return 'fails';
  if (status === 'unknown' || status === 'error') return status;
  return 'notReached';
}

/** A condition taken apart where all of its parts must hold. */
export function partsOf(condition: CoreExpression): readonly CoreExpression[] {
  return condition.kind === 'and' ? condition.operands.flatMap(partsOf) : [condition];
}

/** The parts of several conditions, each with what it came to. */
export function conditionsOf(
  conditions: readonly (CoreExpression | undefined)[],
  { policy, question, element }: Answer,
): readonly (readonly AlternativeCondition[])[] {
  const parts = conditions.map((each) => (each === undefined ? [] : partsOf(each)));
  const about = element === undefined ? {} : { element };
  const outcomes = evaluateBeside({ policy, question, ...about }, parts.flat());
  let next = 0;
  return parts.map((some) =>
    some.map(({ id }) => ({
      subject: '',
      written: writtenAt(policy, id),
      state: statusOf(outcomes[next++]),
      place: placeOf(policy, id),
    })),
  );
}

/** What an expression would give: its value where it is fixed, else how it is written. */
export function resultWords(
  expression: CoreExpression | undefined,
  { policy }: Answer,
  unit: DisplayUnit | undefined,
): Bilingual {
  if (expression === undefined) return same('');
  if (expression.kind !== 'constant') return same(writtenAt(policy, expression.id));
  const { value, type, text } = expression;
  const { core } = policy;
  if (value.kind === 'number') {
    const percent = /[%％]\s*$/.test(text);
    return valueWords({ kind: 'number', value: rationalOf(value.value) }, unit, { core, percent });
  }
  if (value.kind !== 'enumeration') return valueWords(value, unit, { core });
  const enumeration = type.kind === 'enumeration' ? type.enumeration : '';
  return valueWords({ ...value, enumeration }, unit, { core });
}
