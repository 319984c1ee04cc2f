import type { RuleDeclaration } from '@tiaoli/syntax';
import { sameDimension } from '../../3-units/dimension.js';
import type { Unit } from '../../3-units/unit.js';
import { errorType, isUnsound, type SemanticType, unitType } from '../../shared/semantic-type.js';
import { unitWords } from '../../shared/type-words.js';
import type { Checking } from '../checking.js';
import { declaredUnit } from '../declared-unit.js';
import { checkPercentages } from '../percentages.js';
import { demandOnParameter } from '../unit-demands.js';
import { checkBody } from './check-body.js';
import { checkLimits } from './limits.js';

/** A rule's type and the unit that it is to leave in. */
export interface CheckedRule {
  readonly type: SemanticType;
  readonly unit: Unit | undefined;
}

export function checkRule(rule: RuleDeclaration, checking: Checking): CheckedRule {
  const unit = declaredUnit(rule.unit, checking);
  if (rule.body === undefined) {
    checking.spoil();
    return { type: errorType, unit };
  }
  const type = checkBody(rule.body, unit, checking);
  checkPercentages(rule, checking);
  if (isUnsound(type)) checking.spoil();
  const fits = unit === undefined || requireUnit(rule, unit, type, checking);
  const own = fits ? withUnit(type, unit) : errorType;
  checkFormat(rule, own, checking);
  return { type: checkLimits(rule, unit, own, checking), unit };
}

/** Only a plain number is shown as a percentage. */
function checkFormat(rule: RuleDeclaration, type: SemanticType, checking: Checking): void {
  const { format, name } = rule;
  if (format === undefined || type.kind === 'error') return;
  if (type.kind !== 'number') {
    const key = { zh: '格式', en: 'format' };
    checking.report('number-only', format.span, { key, name: name.text });
  } else if (type.dimension !== 'any' && type.dimension.text !== '') {
    const unit = type.shown?.text ?? type.dimension.text;
    checking.report('percent-with-unit', format.span, { unit });
  }
}

/** The declared unit must measure what the body gives: the first output where there are several. */
function requireUnit(
  rule: RuleDeclaration,
  unit: Unit,
  type: SemanticType,
  checking: Checking,
): boolean {
  const span = rule.unit?.span ?? rule.name.span;
  const [first] = type.kind === 'record' ? type.fields.map((field) => field.type) : [type];
  if (first === undefined || first.kind === 'error' || first.kind === 'score') return true;
  if (first.kind !== 'number') {
    checking.report('number-only', span, { key: { zh: '单位', en: 'unit' }, name: rule.name.text });
    return false;
  }
  if (first.dimension === 'any' || sameDimension(first.dimension, unit.dimension)) {
    return true;
  }
  const parameters = { left: unitWords(first.dimension), right: unitWords(unit.dimension) };
  const report = (): void => {
    checking.report('unit-mismatch', span, parameters);
  };
  const { body } = rule;
  const node = body?.kind === 'formula' ? body.expression : undefined;
  const isDemand =
    node !== undefined &&
    demandOnParameter({ node, type: first }, unitType(unit), report, checking);
  if (!isDemand) report();
  return false;
}

/** Where others use the result, a bare number beside it is counted in the declared unit. */
function withUnit(type: SemanticType, unit: Unit | undefined): SemanticType {
  if (unit === undefined) return type;
  if (type.kind === 'number') return { kind: 'number', dimension: unit.dimension, shown: unit };
  if (type.kind !== 'record') return type;
  const fields = type.fields.map((field, index) =>
    index === 0 ? { ...field, type: withUnit(field.type, unit) } : field,
  );
  return { kind: 'record', fields };
}
