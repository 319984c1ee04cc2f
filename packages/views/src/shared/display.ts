import {
  allInputs,
  allRules,
  type Core,
  type CoreExpression,
  type DisplayUnit,
  qualifiedName,
} from '@tiaoli/ir';

/** How the value of an expression is shown. */
export interface Display {
  readonly unit?: DisplayUnit | undefined;
  readonly percent: boolean;
}

const bare: Display = { percent: false };

/** As the input, parameter or rule is shown that the expression names; bare where it names none. */
export function displayOf(expression: CoreExpression, core: Core): Display {
  switch (expression.kind) {
    case 'input':
      return ofInput(expression.name, core);
    case 'elementInput':
      return ofInput(qualifiedName(expression.entity, expression.name), core);
    case 'rule':
      return ofRule(expression.name, core);
    case 'elementRule':
      return ofRule(qualifiedName(expression.entity, expression.name), core);
    case 'parameter':
      return {
        unit: core.parameters.find(({ name }) => name === expression.name)?.unit,
        percent: false,
      };
    default:
      return bare;
  }
}

function ofInput(qualified: string, core: Core): Display {
  const found = allInputs(core).find(
    ({ declared, entity }) => qualifiedName(entity?.name, declared.name) === qualified,
  );
  return found === undefined
    ? bare
    : { unit: found.declared.unit, percent: found.declared.percent };
}

function ofRule(qualified: string, core: Core): Display {
  const found = allRules(core).find(
    ({ declared, entity }) => qualifiedName(entity?.name, declared.name) === qualified,
  );
  return found === undefined
    ? bare
    : { unit: found.declared.unit, percent: found.declared.percent === true };
}
