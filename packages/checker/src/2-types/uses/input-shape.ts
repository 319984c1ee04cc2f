import type { Bilingual } from '@tiaoli/diagnostics';
import { entityOf } from '@tiaoli/ir';
import type { Scope } from '../../1-bind/scope.js';
import type { FaceInput } from '../../shared/faces.js';
import type { SemanticType } from '../../shared/semantic-type.js';
import { typeWords } from '../../shared/type-words.js';
import { usedType } from './used-type.js';

/** What kind of facts an input takes; two inputs may be one where their keys are equal. */
export interface InputShape {
  readonly key: string;
  readonly words: Bilingual;
}

export function shapeOf(type: SemanticType, scope: Scope): InputShape {
  if (type.kind === 'number') {
    const { dimension, shown } = type;
    const measured = dimension === 'any' ? '' : dimension.text;
    return numberShape(measured, shown?.text ?? measured, shown?.factor.toFraction() ?? '1');
  }
  if (type.kind !== 'enumeration') return { key: type.kind, words: typeWords(type) };
  const values =
    scope.enumerations.get(type.enumeration)?.values.map(({ name }) => name.text) ?? [];
  const ordered = scope.enumerations.get(type.enumeration)?.ordered === true;
  return {
    key: `enumeration ${type.enumeration}`,
    words: {
      zh: `${ordered ? '有序的' : ''}枚举（${values.slice(0, mostListed).join('、')}）`,
      en: `${ordered ? 'the ordered' : 'the'} values ${values.slice(0, mostListed).join(', ')}`,
    },
  };
}

const mostListed = 12;

/** The same of an input of another policy, whose units may not be known here. */
export function foreignShape({ input, home }: FaceInput, scope: Scope): InputShape {
  const { type, unit } = input;
  const entity = entityOf(type);
  if (entity !== undefined) {
    const key = `list of ${entity} of ${home.policy} ${home.version}`;
    return { key, words: { zh: `${entity}的列表`, en: `a list of ${entity}` } };
  }
  const strange = new Set<string>();
  const known = usedType({ type, unit, home }, scope, strange);
  if (strange.size === 0 || unit === undefined) return shapeOf(known, scope);
  return numberShape(unit.text, unit.text, unit.factor);
}

function numberShape(measured: string, unit: string, factor: string): InputShape {
  const key = `number ${measured} × ${factor}`;
  if (unit === '') return { key, words: { zh: '没有单位的数值', en: 'a number without a unit' } };
  return { key, words: { zh: `单位是 \`${unit}\` 的数值`, en: `a number of \`${unit}\`` } };
}
