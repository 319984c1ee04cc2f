import {
  type CoreExpression,
  type DisplayUnit,
  oncePer,
  type RecordField,
  type Rule,
  type ValueType,
} from '@tiaoli/ir';

/** How a number is shown: in a unit, as a percentage, or bare. */
export interface Quantity {
  readonly unit?: DisplayUnit | undefined;
  readonly percent?: boolean;
  /** The units of several outputs. */
  readonly fields?: readonly RecordField[];
}

/** Points of a scorecard. */
export const points: Quantity = { unit: { text: '分', factor: '1' } };

/** How the value of a rule is shown; a share whose values are written as percentages stays one. */
export const quantityOfRule = oncePer((rule: Rule): Quantity => {
  const { unit, type, body } = rule;
  const isShare = unit === undefined && type.kind === 'number';
  const percent = isShare && (rule.percent === true || givesPercent(body));
  return { unit, percent, fields: fieldsOf(type) };
});

function fieldsOf(type: ValueType): readonly RecordField[] {
  if (type.kind === 'list') return fieldsOf(type.of);
  return type.kind === 'record' ? type.fields : [];
}

/** Whether one of the constants that an expression may come to is written as a percentage. */
function givesPercent(body: CoreExpression): boolean {
  const pending: CoreExpression[] = [body];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (each.kind === 'constant' && /[%％]\s*$/.test(each.text)) return true;
    pending.push(...resultsOf(each));
  }
  return false;
}

/** The expressions one of which gives the value. */
function resultsOf(expression: CoreExpression): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'if':
      return [expression.whenTrue, expression.whenFalse];
    case 'fallback':
      return [expression.value, expression.fallback];
    case 'round':
    case 'cap':
    case 'floor':
      return [expression.value];
    case 'cases':
      return expression.branches.map((branch) => branch.then);
    case 'table':
      return expression.rows.flatMap((row) => row.outputs);
    default:
      return [];
  }
}
