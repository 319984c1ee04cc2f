import type { ConstantValue, Parameter, ValueType } from '@tiaoli/ir';
import type { Outcome } from '../outcome.js';
import { fail } from '../run/fail.js';
import { known, unknown } from '../run/outcomes.js';
import type { Prepared } from '../run/prepared.js';
import { createStep, elementOf, type Handler, type Scope } from '../run/scope.js';
import type { Step } from '../step.js';
import type { Value } from '../value.js';
import { nameWords } from '../values/describe.js';

/** A constant; its step is made once for all decisions. */
export const constant: Handler<'constant'> = (node, { run }) => {
  const { constants } = run.prepared;
  const made = constants.get(node);
  if (made !== undefined) return made;
  const step = createStep(node, known(constantValue(node.value, node.type, run.prepared)));
  constants.set(node, step);
  return step;
};

/** A fact; an absent one needs itself. */
export const input: Handler<'input'> = (node, { run }) => {
  const value = run.facts.get(node.name);
  return createStep(
    node,
    value === undefined ? unknown(run.sets.fact(node.name), run.sets) : known(value),
  );
};

/** The value of a parameter on the as-of date. */
export const parameter: Handler<'parameter'> = (node, scope) => {
  const declared = scope.run.prepared.parameters.get(node.name);
  if (declared === undefined) throw new ReferenceError(`no parameter ${node.name} in the core`);
  return createStep(node, parameterOutcome(declared, node.id, scope));
};

export const asOfDate: Handler<'asOfDate'> = (node, { run }) =>
  createStep(node, known({ kind: 'date', value: run.asOf }));

/** The value under test, evaluated by whatever holds the test. */
export const subject: Handler<'subject'> = (node, scope) => {
  if (scope.subject === undefined) throw new ReferenceError('a subject outside of a test');
  return createStep(node, scope.subject);
};

function parameterOutcome(declared: Parameter, id: number, scope: Scope): Outcome {
  const { parametersOn: asOf, prepared } = scope.run;
  const dated = declared.values.find(
    ({ from, until }) => (from ?? asOf) <= asOf && asOf <= (until ?? asOf),
  );
  if (dated === undefined) {
    const times = { zh: asOf, en: `on ${asOf}` };
    return fail(scope, id, 'parameter-hole', { name: nameWords(declared.name, declared), times });
  }
  return known(constantValue(dated.value, declared.type, prepared));
}

function constantValue(constant: ConstantValue, type: ValueType, prepared: Prepared): Value {
  switch (constant.kind) {
    case 'number':
      return { kind: 'number', value: prepared.rational(constant.value) };
    case 'enumeration': {
      const enumeration = type.kind === 'enumeration' ? type.enumeration : '';
      return { kind: 'enumeration', enumeration, value: constant.value };
    }
    default:
      return constant;
  }
}

/** A fact of the element at hand; an absent one needs itself. */
export const elementInput: Handler<'elementInput'> = (node, scope) => {
  const element = elementOf(node.entity, scope);
  const value = element.facts.get(node.name);
  return createStep(
    node,
    value === undefined ? scope.run.unknownFact(element, node.name) : known(value),
  );
};

export const elementRule: Handler<'elementRule'> = (node, scope) => {
  const element = elementOf(node.entity, scope);
  return createStep(node, scope.run.elementStep(element, node.name).outcome);
};

/** A rule by name: its own step holds how it came about. */
export const rule: Handler<'rule'> = (node, { run }): Step =>
  createStep(node, run.ruleStep(node.name).outcome);
