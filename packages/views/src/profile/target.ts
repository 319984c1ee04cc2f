import type { CoreExpression, DisplayUnit, Rule, RuleReference, ValueType } from '@tiaoli/ir';

/** What of a result is drawn. */
export interface Target {
  readonly expression: CoreExpression;
  readonly unit: DisplayUnit | undefined;
}

/** The result itself, the total of a score, the first or the named column of a record. */
export function targetOf(rule: Rule, part: string | undefined): Target | undefined {
  const { id, name, type, unit } = rule;
  const whole: RuleReference = { kind: 'rule', id, type, name };
  const field = (of: ValueType, column: string): CoreExpression => ({
    kind: 'field',
    id,
    type: of,
    name: column,
    of: whole,
  });
  if (type.kind === 'score') {
    if (part !== 'grade') return { expression: field({ kind: 'number' }, 'total'), unit };
    const { enumeration } = type;
    if (enumeration === undefined) return undefined;
    return { expression: field({ kind: 'enumeration', enumeration }, 'grade'), unit: undefined };
  }
  if (type.kind !== 'record') return { expression: whole, unit };
  const column = type.fields.find((each) => part === undefined || each.name === part);
  return column === undefined
    ? undefined
    : { expression: field(column.type, column.name), unit: column.unit };
}
