import type { CoreExpression, Floor, RoundingMode, Rule } from '@tiaoli/ir';
import { type Rounding, type RuleDeclaration, roundingModes, titleOf } from '@tiaoli/syntax';
import type { CheckedRule } from '../2-types/rules/check-rule.js';
import { foldNumber } from '../3-units/fold-number.js';
import { expressionText } from '../shared/expression-text.js';
import { lowerBody } from './bodies/lower-body.js';
import { numberValue } from './common.js';
import { lowerCitation } from './lower-citation.js';
import { lowerModality } from './lower-modality.js';
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
    ...lowerModality(rule.modality),
    internal: rule.internal,
    ...(rule.format === undefined ? {} : { percent: true }),
    ...(rule.note === undefined ? {} : { note: rule.note.text }),
    body: limitedBody(rule, lowerBody(rule.body, type, lowering), lowering),
  };
}

/** The limits of a score are about its total. */
function limitedBody(
  rule: RuleDeclaration,
  body: CoreExpression,
  lowering: Lowering,
): CoreExpression {
  if (body.kind !== 'score') return withLimits(rule, body, lowering);
  const subject = (): CoreExpression => ({
    kind: 'subject',
    id: lowering.idOf(rule.span),
    type: numberValue,
  });
  const isPlain = [rule.cap, rule.floor, rule.round].every((limit) => limit === undefined);
  const canBeNegative = body.groups.some(({ counts }) => counts === 'minus');
  if (isPlain && !canBeNegative) return body;
  return { ...body, total: withLimits(rule, subject(), lowering, zeroFloor) };
}

/** A total stops at 0 where the rule does not say where it stops. */
function zeroFloor(value: CoreExpression, rule: RuleDeclaration, { idOf }: Lowering): Floor {
  const zero = { kind: 'number', value: '0' } as const;
  const limit = { id: idOf(rule.span), type: numberValue, value: zero, text: '0 分' };
  return {
    kind: 'floor',
    id: idOf(rule.span),
    type: numberValue,
    value,
    limit: { kind: 'constant', ...limit },
  };
}

/** Cap and floor come before rounding. */
function withLimits(
  rule: RuleDeclaration,
  body: CoreExpression,
  lowering: Lowering,
  ownFloor?: (value: CoreExpression, rule: RuleDeclaration, lowering: Lowering) => CoreExpression,
): CoreExpression {
  const { lower, idOf, tables, scope } = lowering;
  let value = body;
  if (rule.cap !== undefined) {
    const limit = lower(rule.cap);
    value = { kind: 'cap', id: idOf(rule.cap.span), type: numberValue, value, limit };
  }
  if (rule.floor !== undefined) {
    const limit = lower(rule.floor);
    value = { kind: 'floor', id: idOf(rule.floor.span), type: numberValue, value, limit };
  } else if (ownFloor !== undefined) value = ownFloor(value, rule, lowering);
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
