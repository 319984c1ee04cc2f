import type { ChecklistBody, ChecklistItem, Expression } from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { baseDimension } from '../../3-units/dimension.js';
import { baseUnitOf, type Unit } from '../../3-units/unit.js';
import { booleanType, errorType, type SemanticType, unitType } from '../../shared/semantic-type.js';
import type { Checking } from '../checking.js';
import { foldConstant } from '../fold-constant.js';
import { mergeTypes } from '../merge.js';
import { requireBoolean, requireNumber } from '../require.js';

/** A number of items. */
export const itemCount = unitType(baseUnitOf(baseDimension('项')));

export function checkChecklist(
  body: ChecklistBody,
  _unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  for (const item of body.items) requireBoolean(item.when, checking);
  if (body.require === undefined) checking.spoil();
  else if (body.require.kind === 'atLeast') requireCount(body.require.count, checking);
  if (body.announced !== undefined) checkAnnounced(body, body.announced, checking);
  if (!body.items.some(isDeciding)) {
    checking.report('checklist-without-duty', body.require?.span ?? body.span, {});
  }
  return booleanType;
}

/** Whether an item counts: what is allowed or encouraged does not. */
export function isDeciding({ modality }: ChecklistItem): boolean {
  return modality !== 'may' && modality !== 'should';
}

function requireCount(node: Expression, checking: Checking): void {
  const type = requireNumber(node, checking, { bareUnit: itemCount.shown });
  mergeTypes({ node, type: itemCount }, { node, type: type ?? errorType }, checking);
}

function checkAnnounced(body: ChecklistBody, node: Expression, checking: Checking): void {
  const outcome = foldConstant(node, { bareUnit: itemCount.shown }, checking);
  if (outcome.kind === 'error') return;
  if (outcome.kind === 'notConstant') {
    const key = { zh: '公布', en: 'announced' };
    checking.report('constant-needed', outcome.node.span, { key });
    return;
  }
  const { value, type } = outcome;
  const merged = mergeTypes({ node, type: itemCount }, { node, type }, checking);
  if (merged.kind === 'error' || value.kind !== 'number') return;
  const announced = new Fraction(value.value);
  const listed = body.items.length;
  if (announced.compare(listed) >= 0 && announced.d === 1n) return;
  const words = { announced: announced.toFraction(), listed: String(listed) };
  checking.report('announced-too-few', node.span, words);
}
