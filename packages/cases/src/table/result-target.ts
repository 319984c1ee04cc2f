import type { Core, DisplayUnit, Rule, ValueType } from '@tiaoli/ir';
import { keyOf } from 'tiaoli';
import { caseKeys } from '../keys.js';
import { byNameOrTitle } from './name-or-title.js';

/** The part of a rule's result that a column expects. */
export interface Target {
  readonly rule: Rule;
  /** Empty for the whole result: `等级` of a score, a column of a table. */
  readonly path: readonly string[];
  /** Of the part, where that says how a cell is to be read. */
  readonly type: ValueType | undefined;
  readonly unit: DisplayUnit | undefined;
}

/** `补贴`, `处理.要求`, `评级.得分.满意`: the longest beginning that is a rule, then the part. */
export function resultTarget(text: string, core: Core): Target | undefined {
  const segments = text.split('.').map((segment) => segment.trim());
  for (let length = segments.length; length > 0; length--) {
    const rule = byNameOrTitle(segments.slice(0, length).join('.'), core.rules);
    if (rule === undefined) continue;
    const path = segments.slice(length);
    return { rule, path, ...partType(rule, path) };
  }
  return undefined;
}

function partType(rule: Rule, path: readonly string[]): Pick<Target, 'type' | 'unit'> {
  const [part] = path;
  const { type, unit } = rule;
  if (type.kind === 'record') {
    const field =
      part === undefined ? type.fields[0] : type.fields.find(({ name }) => name === part);
    return { type: field?.type, unit: field?.unit };
  }
  if (part === undefined) return { type, unit };
  const field = rule.body.kind === 'checklist' ? keyOf(caseKeys.checklist, part) : undefined;
  if (field !== undefined) return { type: checklistTypes[field], unit: undefined };
  const key = type.kind === 'score' ? keyOf(caseKeys.score, part) : undefined;
  return { type: key === 'total' || key === 'points' ? { kind: 'number' } : undefined, unit };
}

const checklistTypes: Readonly<Record<keyof typeof caseKeys.checklist, ValueType>> = {
  met: { kind: 'boolean' },
  missing: { kind: 'list', of: { kind: 'text' } },
  metCount: { kind: 'number' },
  advised: { kind: 'list', of: { kind: 'text' } },
};
