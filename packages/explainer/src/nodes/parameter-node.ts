import type { Parameter, ParameterValue, Rule } from '@tiaoli/ir';
import type { Context } from '../context.js';
import type { ExplanationNode } from '../explanation.js';
import { valueText } from '../values/describe-value.js';
import type { PeriodWords } from '../wording/wording.js';
import { labelOf } from '../words/label.js';
import { quantityOfParameter, valueInForce, valueOfParameter } from '../words/reference.js';
import { sameCitation } from './citations.js';
import { piece } from './piece.js';

/**
 * The value of a parameter on the as-of date and its clause; nothing where the rule's sentence has
 * said all of that already.
 */
export function parameterNode(
  name: string,
  rule: Rule,
  context: Context,
): readonly ExplanationNode[] {
  const parameter = context.declared.parameters.get(name);
  const { parametersOn, month } = context;
  const inForce = parameter && valueInForce(parameter, parametersOn);
  if (parameter === undefined || inForce === undefined) return [];
  const period = periodOf(parameter, inForce, context);
  const isDated = Object.keys(period).length > 0;
  const { citation } = inForce;
  const { variant } = parameter;
  if (!isDated && variant === undefined && sameCitation(citation, rule.citation)) return [];
  return [
    piece(context, {
      kind: 'parameter',
      name,
      title: context.wording.term(labelOf(context, parameter), undefined),
      status: 'decided',
      value: textOf(parameter, inForce, context),
      text: isDated
        ? context.wording.inForce(
            month === undefined ? context.wording.date(parametersOn) : undefined,
            period,
          )
        : '',
      id: inForce.id,
      citation,
      of: variant,
    }),
  ];
}

function periodOf(parameter: Parameter, inForce: ParameterValue, context: Context): PeriodWords {
  const { date } = context.wording;
  const next = parameter.values[parameter.values.indexOf(inForce) + 1];
  const { from, until } = inForce;
  return {
    ...(from === undefined ? {} : { from: date(from) }),
    ...(until === undefined ? {} : { until: date(until) }),
    ...(next?.from === undefined || until !== undefined
      ? {}
      : { next: { from: date(next.from), value: textOf(parameter, next, context) } }),
  };
}

function textOf(parameter: Parameter, value: ParameterValue, context: Context): string {
  return valueText(
    valueOfParameter(parameter, value),
    quantityOfParameter(parameter, value),
    context,
  );
}
