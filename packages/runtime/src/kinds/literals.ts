import type { ConstantValue } from '@tiaoli/ir';
import { rationalOf } from '../numbers/text.js';
import { Failure, unknown } from '../outcome.js';
import { ruleDetail, ruleOutcome } from '../rules.js';
import { elementOf, type Handler, type Scope } from '../scope.js';
import type { Value } from '../value.js';

export const constant: Handler<'constant'> = (node) => {
  const value = valueIn(node.value);
  return () => value;
};

export const input: Handler<'input'> = ({ name }, { input: placeOf }) => {
  const place = placeOf(name);
  return ({ run }) => run.whole.facts[place] ?? unknown;
};

/** The value of the day whose parameter values count. */
export const parameter: Handler<'parameter'> = ({ name }, { core }) => {
  const declared = core.parameters.find((each) => each.name === name);
  if (declared === undefined) throw new ReferenceError(`no parameter ${name} in the core`);
  const dated = declared.values.map(({ from = '', until = '9999-12-31', value }) => ({
    from,
    until,
    value: valueIn(value),
  }));
  const hole = new Failure('parameter-hole');
  return ({ run: { parametersOn: day } }) => {
    for (const { from, until, value } of dated) if (from <= day && day <= until) return value;
    return hole;
  };
};

export const asOfDate: Handler<'asOfDate'> = () => (at) => at.run.whole.asOf;

export const thisMonth: Handler<'thisMonth'> = () => (at) => at.run.month ?? unknown;

/** The value under test, evaluated by whatever holds the test. */
export const subject: Handler<'subject'> = () => (at) => at.subject ?? unknown;

export const elementInput: Handler<'elementInput'> = ({ entity, name }, { input: placeOf }) => {
  const place = placeOf(name, entity);
  return (at) => elementOf(entity, at).facts[place] ?? unknown;
};

export const elementRule: Handler<'elementRule'> = ({ entity, name }, compiler) => {
  const slot = compiler.rule(name, entity);
  return Object.assign((at: Scope) => ruleOutcome(slot, at.run, elementOf(entity, at)), {
    detail: (at: Scope) => ruleDetail(slot, at.run, elementOf(entity, at)),
  });
};

/** A rule is as open as its formula. */
export const rule: Handler<'rule'> = ({ name }, compiler) => {
  const slot = compiler.rule(name);
  return Object.assign((at: Scope) => ruleOutcome(slot, at.run), {
    detail: (at: Scope) => ruleDetail(slot, at.run),
  });
};

function valueIn(value: ConstantValue): Value {
  return value.kind === 'number' ? rationalOf(value.value) : value.value;
}
