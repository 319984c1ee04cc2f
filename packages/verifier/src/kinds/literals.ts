import type { ConstantValue, ValueType } from '@tiaoli/ir';
import { dayOf } from '../encoding/calendar-terms.js';
import type { Context, Handler } from '../encoding/context.js';
import { Beyond, number, type Outcome, truth } from '../encoding/outcome.js';

export const constant: Handler<'constant'> = (node, context) =>
  readConstant(node.value, node.type, context);

export const input: Handler<'input'> = ({ name }, context) => context.input(name);

/** The value of the day whose parameter values count, or an error on a day without one. */
export const parameter: Handler<'parameter'> = (node, context) => {
  const { core, parametersOn: day, terms, ruleName } = context;
  const declared = core.parameters.find(({ name }) => name === node.name);
  const found = declared?.values.find(
    ({ from = '', until = '9999-12-31' }) => from <= day && day <= until,
  );
  if (declared === undefined) throw new Beyond('shape');
  if (found !== undefined) return readConstant(found.value, declared.type, context);
  const [any] = declared.values;
  const fault = {
    code: 'parameter-hole',
    node: node.id,
    rule: ruleName,
    when: terms.literal(true),
  };
  const value =
    any === undefined ? number(terms.number(0)) : readConstant(any.value, declared.type, context);
  return { ...value, faults: [fault] };
};

export const rule: Handler<'rule'> = ({ name }, context) => context.rule(name, context);

export const asOfDate: Handler<'asOfDate'> = (_, { asOf }) => number(asOf);

export const thisMonth: Handler<'thisMonth'> = (_, { month, terms }) => {
  if (month === undefined) throw new Beyond('shape');
  return number(terms.number(dayOf(month)));
};

export const subject: Handler<'subject'> = (_, context) => {
  if (context.subject === undefined) throw new Beyond('shape');
  return context.subject;
};

export const elementInput: Handler<'elementInput'> = ({ entity, name }, { elements }) => {
  const found = elements.get(entity)?.facts.get(name);
  if (found === undefined) throw new Beyond('shape');
  return found;
};

export const elementRule: Handler<'elementRule'> = ({ entity, name }, context) =>
  context.elementRule(entity, name, context);

export const field: Handler<'field'> = ({ of, name }, context) => {
  const found = context.encode(of, context).fields?.get(name);
  if (found === undefined) throw new Beyond('shape');
  return found;
};

function readConstant(value: ConstantValue, type: ValueType, context: Context): Outcome {
  const { terms } = context;
  switch (value.kind) {
    case 'boolean':
      return truth(terms.literal(value.value));
    case 'number':
      return number(terms.number(value.value));
    case 'date':
      return number(terms.number(dayOf(value.value)));
    case 'enumeration':
      return number(terms.number(context.codeOf(type, value.value)));
    case 'text':
      return number(terms.number(context.textCode(value.value)));
  }
}
