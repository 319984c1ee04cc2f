import type { CoreExpression, RoundingMode, Rule } from '@tiaoli/ir';
import { type Rounding, type RuleDeclaration, roundingModes, titleOf } from '@tiaoli/syntax';
import type { CheckedRule } from '../2-types/rules/check-rule.js';
import { foldNumber } from '../3-units/fold-number.js';
import { expressionText } from '../shared/expression-text.js';
import { lowerBody } from './bodies/lower-body.js';
import { numberValue } from './common.js';
import { lowerCitation } from './lower-citation.js';
import type { Lowering } from './lowering.js';
import { resultUnit, valueType } from './value-type.js';

/** A sound rule; undefined where it has no body, which was reported. */
export function lowerRule(
  rule: RuleDeclaration,
  checked: CheckedRule,
  lowering: Lowering,
): Rule | undefined {
  if (rule.body === undefined) return undefined;
  const { idOf, scope } = lowering;
  const type = valueType(checked.type);
  const unit = resultUnit(checked.type, checked.unit);
  return {
    id: idOf(rule.span),
    name: rule.name.text,
    title: titleOf(rule.title, rule.name.text),
    type,
    ...(unit === undefined ? {} : { unit }),
    citation: lowerCitation(rule.citation, scope),
    internal: rule.internal,
    ...(rule.note === undefined ? {} : { note: rule.note.text }),
    body: withLimits(rule, lowerBody(rule.body, type, lowering), lowering),
  };
}

/** Cap and floor come before rounding. */
function withLimits(
  rule: RuleDeclaration,
  body: CoreExpression,
  { lower, idOf, tables, scope }: Lowering,
): CoreExpression {
  let value = body;
  if (rule.cap !== undefined) {
    const limit = lower(rule.cap);
    value = { kind: 'cap', id: idOf(rule.cap.span), type: numberValue, value, limit };
  }
  if (rule.floor !== undefined) {
    const limit = lower(rule.floor);
    value = { kind: 'floor', id: idOf(rule.floor.span), type: numberValue, value, limit };
  }
  const step = rule.round && foldNumber(rule.round.step, tables.factors);
  if (rule.round === undefined || step === undefined) return value;
  return {
    kind: 'round',
    id: idOf(rule.round.span),
    type: numberValue,
    value,
    mode: roundingMode(rule.round),
    step: step.toFraction(),
    text: expressionText(rule.round.step, scope.language),
  };
}

function roundingMode({ mode }: Rounding): RoundingMode {
  const known = Object.keys(roundingModes) as RoundingMode[];
  const found = known.find((key) => {
    const { zh, en } = roundingModes[key];
    return [key, zh, en].includes(mode.text);
  });
  // The reader has refused every other word.
  return found ?? 'halfUp';
}
