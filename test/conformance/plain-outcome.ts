import {
  formatInUnit,
  modalityOf,
  partialFields,
  type RuleResult,
  type RuleStep,
  type Value,
} from '@tiaoli/evaluator';
import type { Rule, ValueType } from '@tiaoli/ir';
import type { Want } from './neutral-cases.js';

/** An outcome in the words of the neutral cases. */
export function plainOutcome({ outcome, ask }: RuleResult, step: RuleStep): Want {
  if (outcome.status === 'known') {
    const value = plainValue(outcome.value, step.rule);
    return { value, modality: modalityOf(step) ?? null };
  }
  if (outcome.status === 'error') return { error: outcome.error.diagnostic.code };
  const fields = partialFields(step).map(({ name, value }) => [
    name,
    plainField(value, name, step.rule),
  ]);
  const partial = fields.length === 0 ? {} : { partial: Object.fromEntries(fields) };
  return { needs: outcome.needs, ...(ask === undefined ? {} : { ask }), ...partial };
}

type Shape = { readonly type: ValueType; readonly unit?: Rule['unit'] };

function plainValue(value: Value, shape: Shape): unknown {
  switch (value.kind) {
    case 'number':
      return formatInUnit(value.value, shape.unit?.factor);
    case 'list': {
      const item = shape.type.kind === 'list' ? shape.type.of : shape.type;
      return value.items.map((each) => plainValue(each, { ...shape, type: item }));
    }
    case 'record':
      return Object.fromEntries(
        value.fields.map((each) => [each.name, plainField(each.value, each.name, shape)]),
      );
    case 'score':
      return {
        total: formatInUnit(value.total, undefined),
        ...(value.grade === undefined ? {} : { grade: value.grade.value }),
        points: Object.fromEntries(
          value.criteria.map(({ name, points }) => [name, formatInUnit(points, undefined)]),
        ),
        veto: value.veto ?? null,
      };
    case 'element':
      return value.element.key;
    default:
      return value.value;
  }
}

function plainField(value: Value, name: string, { type, unit }: Shape): unknown {
  const field = type.kind === 'record' ? type.fields.find((each) => each.name === name) : undefined;
  return plainValue(value, field ?? { type, unit });
}
