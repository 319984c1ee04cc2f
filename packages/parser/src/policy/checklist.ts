import {
  type ChecklistBody,
  type ChecklistItem,
  type Requirement,
  requirements,
} from '@tiaoli/syntax';
import { type LocatedText, sliceLocated } from '../located-text.js';
import { noCitation, readCitation } from './citation.js';
import { readSection } from './declarations.js';
import { type Field, ownerOf, readFields } from './fields.js';
import { readModality } from './modality.js';
import { type Reading, report } from './reading.js';
import { nameOf, trimLocated } from './texts.js';
import { readTitle } from './title.js';
import { expressionOf, missing, readExpression, readScalar } from './values.js';
import { readChoice } from './words.js';

/** Items that are checked one by one, and how many of them must be met. */
export function readChecklist(reading: Reading, field: Field): ChecklistBody | undefined {
  const fields = readFields(reading, field.value, 'checklist', ownerOf(field));
  if (fields === undefined) return undefined;
  const require = readRequirement(reading, fields.get('require'));
  const announced = readExpression(reading, fields.get('announced'));
  return {
    kind: 'checklist',
    ...(require ? { require } : {}),
    ...(announced ? { announced } : {}),
    items: readSection(reading, fields.get('items')).map((item) => readItem(reading, item)),
    span: field.span,
  };
}

/** `全部`, `任一`, or `至少` and a number. */
function readRequirement(reading: Reading, field: Field | undefined): Requirement | undefined {
  const located = readScalar(reading, field);
  if (field === undefined || located === undefined) return undefined;
  const count = countOf(trimLocated(located));
  if (count !== undefined) {
    const { span } = trimLocated(located);
    return { kind: 'atLeast', count: expressionOf(reading, count), span };
  }
  const { all, any, atLeast } = requirements;
  const choice = readChoice(reading, field, { all, any, atLeast });
  if (choice === undefined) return undefined;
  const { span } = choice.text;
  if (choice.id !== 'atLeast') return { kind: choice.id, span };
  report(reading, 'missing-value', span, { key: requirements.atLeast });
  return undefined;
}

/** What stands after `至少` or `at least`. */
function countOf(located: LocatedText): LocatedText | undefined {
  const { zh, en } = requirements.atLeast;
  const word = [zh, en].find((each) => located.text.toLowerCase().startsWith(each));
  if (word === undefined || located.text.length === word.length) return undefined;
  return trimLocated(sliceLocated(located, word.length, located.text.length));
}

/** `名称: 条件`, or a mapping that says more about it. */
function readItem(reading: Reading, field: Field): ChecklistItem {
  const name = nameOf(field.key);
  const bare = { name, citation: noCitation, span: field.span };
  if (field.value.kind !== 'mapping') return { ...bare, when: readExpression(reading, field) };
  const fields = readFields(reading, field.value, 'checklistItem', ownerOf(field));
  if (fields === undefined) return { ...bare, when: missing(field.span) };
  const title = readTitle(reading, fields.get('title'));
  const modality = readModality(reading, fields.get('modality'));
  return {
    name,
    ...(title ? { title } : {}),
    when: readExpression(reading, fields.get('when')) ?? missing(fields.span),
    ...(modality ? { modality } : {}),
    citation: readCitation(reading, fields),
    span: field.span,
  };
}
