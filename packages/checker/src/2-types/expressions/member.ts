import type { MemberAccess } from '@tiaoli/syntax';
import { scoreFields } from '@tiaoli/syntax';
import { baseDimension } from '../../3-units/dimension.js';
import { baseUnitOf } from '../../3-units/unit.js';
import { replaceFix } from '../../shared/fixes.js';
import { ruleFieldWords } from '../../shared/rule-fields.js';
import {
  errorType,
  type FieldType,
  type ScoreType,
  type SemanticType,
  textType,
  unitType,
} from '../../shared/semantic-type.js';
import { typeWords } from '../../shared/type-words.js';
import type { Checking, Expected } from '../checking.js';
import { itemCount } from '../rules/checklist.js';
import { usedPolicyOf, usedRuleType } from '../uses/used-rule.js';
import { plainType } from './reference.js';

export function inferMember(
  node: MemberAccess,
  _expected: Expected,
  checking: Checking,
): SemanticType {
  const use = usedPolicyOf(node, checking.scope);
  if (use !== undefined) {
    const whole = { name: `${use.alias}.${node.name}`, span: node.span };
    return plainType(whole, usedRuleType(node, use, checking), checking);
  }
  const type = wholeType(node, checking);
  if (type.kind === 'error') return errorType;
  const fields = [...fieldsOf(type), ...askedFields(node, checking)];
  const field = fields.find((each) => each.name === node.name);
  if (field !== undefined) return field.type;
  const names = fields.map((each) => each.name);
  const [near] = checking.findings.nearest(node.name, names);
  const fix = near === undefined ? undefined : replaceFix(node.nameSpan, near);
  const parameters = { name: node.name, of: typeWords(type) };
  checking.report('unknown-field', node.nameSpan, parameters, { fix });
  return errorType;
}

/** Before a dot a rule's name means all of its results, not the first alone. */
function wholeType({ of }: MemberAccess, checking: Checking): SemanticType {
  const { scope, tables, infer, spoil } = checking;
  const use = of.kind === 'member' ? usedPolicyOf(of, scope) : undefined;
  if (of.kind === 'member' && use !== undefined) {
    const type = usedRuleType(of, use, checking);
    tables.types.set(of, type);
    return type;
  }
  const declared = of.kind === 'reference' ? scope.names.all.get(of.name) : undefined;
  if (of.kind !== 'reference' || declared === undefined) return infer(of);
  const type = tables.declared.get(declared) ?? errorType;
  tables.meanings.set(of, { kind: 'declared', declared });
  tables.types.set(of, type);
  if (tables.unsound.has(declared)) spoil();
  return type;
}

function fieldsOf(type: SemanticType): readonly FieldType[] {
  if (type.kind === 'record') return type.fields;
  return type.kind === 'score' ? scoreFieldTypes(type) : [];
}

/** What can be asked of a checklist or of milestones beside their value. */
function askedFields({ of }: MemberAccess, { scope, tables }: Checking): readonly FieldType[] {
  const declared = of.kind === 'reference' ? scope.names.all.get(of.name) : undefined;
  const own = declared?.kind === 'rule' ? declared.body?.kind : undefined;
  const kind = of.kind === 'member' ? tables.used.get(of)?.rule.body.kind : own;
  if (kind !== 'checklist' && kind !== 'milestones') return [];
  return ruleFieldWords(kind).flatMap(({ word: { zh, en }, core }) => {
    const isList = core === 'missing' || core === 'advised';
    const type: SemanticType = isList ? { kind: 'list', of: textType } : itemCount;
    return [zh, en].map((name) => ({ name, type }));
  });
}

function scoreFieldTypes({ enumeration }: ScoreType): readonly FieldType[] {
  const total = unitType(baseUnitOf(baseDimension('分')));
  const { total: totalNames, grade: gradeNames } = scoreFields;
  const totals = [totalNames.zh, totalNames.en].map((name) => ({ name, type: total }));
  if (enumeration === undefined) return totals;
  const grade: SemanticType = { kind: 'enumeration', enumeration };
  return [...totals, ...[gradeNames.zh, gradeNames.en].map((name) => ({ name, type: grade }))];
}
