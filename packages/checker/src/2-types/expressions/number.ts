import type { NumberLiteral } from '@tiaoli/syntax';
import { dimensionless } from '../../3-units/dimension.js';
import { isBare, literalNumber } from '../../3-units/literal-number.js';
import { readUnit } from '../../3-units/unit.js';
import { reportUnknownUnit } from '../../3-units/unknown-unit.js';
import { errorType, numberType, type SemanticType, unitType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';

export function inferNumber(
  node: NumberLiteral,
  { bareUnit }: Expected,
  { scope, findings, tables, spoil }: Checking,
): SemanticType {
  if (node.unit !== undefined) {
    const unit = readUnit(node.unit.text, scope.units);
    if (unit === undefined || 'unknown' in unit) {
      reportUnknownUnit(node.unit, unit?.unknown, scope.units, findings);
      spoil();
      return errorType;
    }
    tables.factors.set(node, unit.factor);
    return unitType(unit);
  }
  if (literalNumber(node).equals(0)) return numberType('any');
  if (bareUnit === undefined || !isBare(node)) return numberType(dimensionless);
  tables.factors.set(node, bareUnit.factor);
  return unitType(bareUnit);
}
