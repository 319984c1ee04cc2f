import type { Bilingual } from '@tiaoli/diagnostics';
import { sameDimension } from '../3-units/dimension.js';
import type { SemanticType } from '../shared/semantic-type.js';
import { typeWords, unitWords } from '../shared/type-words.js';

/** Two types in words, where one cannot stand for the other. */
export interface ChangeOfType {
  readonly before: Bilingual;
  readonly after: Bilingual;
}

/** The units that a result leaves in; a parameter has none of its own. */
export interface ShownUnits {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** How the type of a replacement differs from that of what it replaces; undefined where it does not. */
export function changeOfType(
  before: SemanticType,
  after: SemanticType,
  { before: unitBefore, after: unitAfter }: ShownUnits = {},
): ChangeOfType | undefined {
  if (before.kind === 'error' || after.kind === 'error') return undefined;
  if (!isSameKind(before, after)) {
    const words = { before: typeWords(before), after: typeWords(after) };
    return words.before.zh === words.after.zh ? inOneWord(words) : words;
  }
  if (before.kind === 'number' && after.kind === 'number' && !isSameNumber(before, after)) {
    return { before: unitWords(before.dimension), after: unitWords(after.dimension) };
  }
  if (unitBefore === unitAfter) return undefined;
  return { before: quoted(unitBefore), after: quoted(unitAfter) };
}

function isSameKind(before: SemanticType, after: SemanticType): boolean {
  switch (before.kind) {
    case 'enumeration':
      return after.kind === 'enumeration' && before.enumeration === after.enumeration;
    case 'element':
      return after.kind === 'element' && before.entity === after.entity;
    case 'list':
      return after.kind === 'list' && changeOfType(before.of, after.of) === undefined;
    case 'score':
      return (
        after.kind === 'score' &&
        (before.enumeration === undefined) === (after.enumeration === undefined)
      );
    case 'record':
      return (
        after.kind === 'record' &&
        before.fields.length === after.fields.length &&
        before.fields.every(({ name, type }, index) => {
          const field = after.fields[index];
          return field?.name === name && changeOfType(type, field.type) === undefined;
        })
      );
    default:
      return before.kind === after.kind;
  }
}

type NumberType = Extract<SemanticType, { kind: 'number' }>;

function isSameNumber(
  { dimension: before }: NumberType,
  { dimension: after }: NumberType,
): boolean {
  return before === 'any' || after === 'any' || sameDimension(before, after);
}

/** Both are of one kind and yet not the same inside. */
function inOneWord({ before, after }: ChangeOfType): ChangeOfType {
  return { before, after: { zh: `另一种${after.zh}`, en: `${after.en} of other parts` } };
}

function quoted(unit: string | undefined): Bilingual {
  if (unit === undefined) return { zh: '无单位', en: 'no unit' };
  return { zh: `\`${unit}\``, en: `\`${unit}\`` };
}
