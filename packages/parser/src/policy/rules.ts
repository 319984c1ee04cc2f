import type { Acceptance, RuleBody, RuleDeclaration } from '@tiaoli/syntax';
import { formatNames, keys } from '@tiaoli/syntax';
import { readAllocation } from './allocation.js';
import { readSlabs, readTiers } from './brackets.js';
import { readCases } from './cases.js';
import { readChecklist } from './checklist.js';
import { noCitation, readCitation } from './citation.js';
import { readDeclaredName } from './declarations.js';
import { type Field, type Fields, type Owner, ownerOf, readFields } from './fields.js';
import { readMilestones } from './milestones.js';
import { readModality } from './modality.js';
import { placeOf } from './parameters.js';
import { type Reading, report } from './reading.js';
import { readScore } from './score.js';
import { readTable } from './table.js';
import { readTitle } from './title.js';
import { readExpression, readList, readName, readProse, readRounding, readUnit } from './values.js';
import { readBoolean, readChoice } from './words.js';

type RuleKind = RuleBody['kind'];

type BodyReader = (
  reading: Reading,
  field: Field,
  rule: Fields<'rule'>,
  owner: Owner,
) => RuleBody | undefined;

const bodies: { readonly [K in RuleKind]: BodyReader } = {
  formula: (reading, field) => ({
    kind: 'formula',
    expression: readExpression(reading, field),
    span: field.span,
  }),
  cases: readCases,
  table: readTable,
  tiers: readTiers,
  slabs: readSlabs,
  score: readScore,
  checklist: readChecklist,
  milestones: readMilestones,
  allocate: readAllocation,
};

const ruleKinds: readonly RuleKind[] = [
  'formula',
  'cases',
  'table',
  'tiers',
  'slabs',
  'score',
  'checklist',
  'milestones',
  'allocate',
];

export function readRule(reading: Reading, field: Field): RuleDeclaration {
  const name = readDeclaredName(reading, field);
  const owner = ownerOf(field);
  const fields = readFields(reading, field.value, 'rule', owner);
  const bare = { kind: 'rule', name, span: field.span } as const;
  if (fields === undefined) return { ...bare, internal: false, accept: [], citation: noCitation };
  const title = readTitle(reading, fields.get('title'));
  const modality = readModality(reading, fields.get('modality'));
  const unit = readUnit(reading, fields.get('unit'));
  const format = readChoice(reading, fields.get('format'), formatNames);
  const note = readProse(reading, fields.get('note'));
  const body = readBody(reading, fields, owner);
  const round = readRounding(reading, fields.get('round'));
  const cap = readExpression(reading, fields.get('cap'));
  const floor = readExpression(reading, fields.get('floor'));
  return {
    ...bare,
    ...(title ? { title } : {}),
    citation: readCitation(reading, fields),
    ...(modality ? { modality } : {}),
    ...(unit ? { unit } : {}),
    ...(format ? { format: { text: format.id, span: format.text.span } } : {}),
    ...(note ? { note } : {}),
    internal: readBoolean(reading, fields.get('internal')),
    ...(body ? { body } : {}),
    ...(round ? { round } : {}),
    ...(cap ? { cap } : {}),
    ...(floor ? { floor } : {}),
    ...readRange(reading, fields.get('range')),
    accept: readAcceptances(reading, fields.get('accept')),
  };
}

/** At least one of two limits. */
function readRange(reading: Reading, field: Field | undefined): Pick<RuleDeclaration, 'range'> {
  if (field === undefined) return {};
  const fields = readFields(reading, field.value, 'range', ownerOf(field));
  const min = readExpression(reading, fields?.get('min'));
  const max = readExpression(reading, fields?.get('max'));
  if (fields !== undefined && min === undefined && max === undefined && !reading.damaged) {
    report(reading, 'missing-value', field.key.span, { key: ownerOf(field).name });
  }
  return { range: { ...(min ? { min } : {}), ...(max ? { max } : {}), span: field.span } };
}

/** A rule says how it decides in exactly one way; of several the first counts. */
function readBody(reading: Reading, rule: Fields<'rule'>, owner: Owner): RuleBody | undefined {
  const present = ruleKinds.filter((kind) => rule.get(kind) !== undefined);
  const [first, second] = present.sort((a, b) => startOf(rule, a) - startOf(rule, b));
  const hit = rule.get('hit');
  if (hit && rule.get('table') === undefined) {
    report(reading, 'hit-without-table', hit.key.span, {});
  }
  const columns = rule.get('columns');
  if (columns && rule.get('table') === undefined) {
    report(reading, 'columns-without-table', columns.key.span, {});
  }
  if (first === undefined) {
    if (reading.damaged || ruleKinds.some((kind) => rule.isMisspelt(kind))) return undefined;
    report(reading, 'rule-without-body', owner.span, { rule: owner.name });
    return undefined;
  }
  const field = rule.get(first);
  if (second !== undefined) {
    const span = rule.get(second)?.key.span ?? owner.span;
    const parameters = { rule: owner.name, first: wordsOf(first), second: wordsOf(second) };
    report(reading, 'several-rule-kinds', span, parameters);
  }
  return field && bodies[first](reading, field, rule, owner);
}

const startOf = (rule: Fields<'rule'>, kind: RuleKind): number => rule.get(kind)?.span.start ?? 0;

const wordsOf = (kind: RuleKind) => ({ zh: keys.rule[kind].zh, en: keys.rule[kind].en });

function readAcceptances(reading: Reading, field: Field | undefined): readonly Acceptance[] {
  if (field === undefined) return [];
  const acceptances: Acceptance[] = [];
  for (const item of readList(reading, field, 'mapping')) {
    const owner = { ...ownerOf(field), span: placeOf(item) };
    const fields = readFields(reading, item, 'acceptance', owner);
    const code = readName(reading, fields?.get('code'));
    const reason = readProse(reading, fields?.get('reason'));
    if (code) acceptances.push(reason ? { code, reason } : { code });
  }
  return acceptances;
}
