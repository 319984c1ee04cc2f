import type { CasesBody } from '@tiaoli/syntax';
import type { Unit } from '../../3-units/unit.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import type { Checking } from '../checking.js';
import { inferGroup } from '../infer-group.js';
import { mergeAll } from '../merge.js';
import { requireBoolean } from '../require.js';

export function checkCases(
  body: CasesBody,
  unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  for (const branch of body.branches) requireBoolean(branch.when, checking);
  const values = body.branches.map((branch) => branch.then);
  if (body.otherwise !== undefined) values.push(body.otherwise);
  const enumeration = checking.scope.caseEnumerations.get(body);
  const type: SemanticType | undefined =
    enumeration === undefined ? undefined : { kind: 'enumeration', enumeration };
  return mergeAll(inferGroup(values, { type, bareUnit: unit }, checking), checking);
}
