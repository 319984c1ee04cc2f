import {
  type Expression,
  type MilestonesBody,
  milestoneEnumeration,
  milestoneFields,
} from '@tiaoli/syntax';
import type { Unit } from '../../3-units/unit.js';
import { dateType, type SemanticType } from '../../shared/semantic-type.js';
import { typeWords } from '../../shared/type-words.js';
import type { Checking } from '../checking.js';
import { reportType, requireBoolean } from '../require.js';

export function checkMilestones(
  body: MilestonesBody,
  _unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const counts = Object.values(milestoneFields).flatMap(({ zh, en }): string[] => [zh, en]);
  for (const { name, due, done, doneOn } of body.milestones) {
    requireDate(due, checking);
    requireBoolean(done, checking);
    requireDate(doneOn, checking);
    if (counts.includes(name.text)) {
      const kind = { zh: '内置的字段', en: 'a built-in field' };
      checking.report('name-conflict', name.span, { name: name.text, kind });
    }
  }
  if (body.milestones.length === 0) checking.spoil();
  const type: SemanticType = { kind: 'enumeration', enumeration: milestoneEnumeration };
  return { kind: 'record', fields: body.milestones.map(({ name }) => ({ name: name.text, type })) };
}

function requireDate(node: Expression, checking: Checking): void {
  const type = checking.infer(node, { type: dateType });
  if (type.kind === 'date' || type.kind === 'error') return;
  reportType(node.span, typeWords(dateType), type, checking);
}
