import {
  expressionKeywords,
  type Grade,
  groupCounts,
  type ScoreBody,
  type ScoreGroup,
  type Veto,
} from '@tiaoli/syntax';
import { noCitation, readCitation } from './citation.js';
import { readCriterion } from './criterion.js';
import { readDeclaredName, readSection } from './declarations.js';
import { type Field, type Fields, type Owner, ownerOf, readFields } from './fields.js';
import { normalizeKey } from './key-table.js';
import { placeOf } from './parameters.js';
import { collect, type Reading, report } from './reading.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';
import { missing, readExpression, readList, readName, readScalar } from './values.js';
import { readChoice } from './words.js';

/** A scorecard: groups of criteria, or criteria alone, with grades and veto items. */
export function readScore(reading: Reading, field: Field): ScoreBody | undefined {
  const fields = readFields(reading, field.value, 'score', ownerOf(field));
  if (fields === undefined) return undefined;
  const max = readExpression(reading, fields.get('max'));
  return {
    kind: 'score',
    groups: readGroups(reading, fields, ownerOf(field)),
    ...(max ? { max } : {}),
    grades: readSection(reading, fields.get('grades')).map((grade) => readGrade(reading, grade)),
    vetoes: readVetoes(reading, fields.get('veto')),
    span: field.span,
  };
}

function readGroups(reading: Reading, score: Fields<'score'>, owner: Owner): readonly ScoreGroup[] {
  const groups = score.get('groups');
  const criteria = score.get('criteria');
  if (groups && criteria) report(reading, 'groups-beside-criteria', criteria.key.span, {});
  if (groups) return readSection(reading, groups).map((group) => readGroup(reading, group));
  if (criteria === undefined) {
    const isMisspelt = score.isMisspelt('groups') || score.isMisspelt('criteria');
    if (!reading.damaged && !isMisspelt) report(reading, 'score-without-criteria', owner.span, {});
    return [];
  }
  const all = readSection(reading, criteria).map((entry) => readCriterion(reading, entry));
  return [{ criteria: all, citation: noCitation, span: criteria.span }];
}

function readGroup(reading: Reading, field: Field): ScoreGroup {
  const name = nameOf(field.key);
  const fields = readFields(reading, field.value, 'group', ownerOf(field));
  if (fields === undefined) return { name, criteria: [], citation: noCitation, span: field.span };
  const title = readTitle(reading, fields.get('title'));
  const counts = readChoice(reading, fields.get('counts'), groupCounts)?.id ?? 'plus';
  const weight = readExpression(reading, fields.get('weight'));
  const max = readExpression(reading, fields.get('max'));
  return {
    name,
    ...(title ? { title } : {}),
    ...(counts === 'plus' ? {} : { counts }),
    ...(weight ? { weight } : {}),
    ...(max ? { max } : {}),
    criteria: readSection(reading, fields.get('criteria')).map((entry) =>
      readCriterion(reading, entry),
    ),
    citation: readCitation(reading, fields),
    span: field.span,
  };
}

/** `优秀: 90分以上`, or `不合格: otherwise`. */
function readGrade(reading: Reading, field: Field): Grade {
  const name = readDeclaredName(reading, field);
  const located = readScalar(reading, field);
  const bare = { name, span: field.span };
  if (located === undefined) return { ...bare, test: missingTest(field) };
  const text = normalizeKey(located.text);
  const { zh, en } = expressionKeywords.otherwise;
  if (text === zh || text === en) return bare;
  return { ...bare, test: collect(reading, reading.reader.test(located)) };
}

const missingTest = (field: Field) => ({ kind: 'missingTest', span: field.span }) as const;

function readVetoes(reading: Reading, field: Field | undefined): readonly Veto[] {
  if (field === undefined) return [];
  const vetoes: Veto[] = [];
  for (const item of readList(reading, field)) {
    const owner = { ...ownerOf(field), span: placeOf(item) };
    const fields = readFields(reading, item, 'veto', owner);
    const grade = readName(reading, fields?.get('grade'));
    if (fields === undefined || grade === undefined) continue;
    const title = readTitle(reading, fields.get('title'));
    vetoes.push({
      when: readExpression(reading, fields.get('when')) ?? missing(fields.span),
      grade,
      ...(title ? { title } : {}),
      citation: readCitation(reading, fields),
      span: fields.span,
    });
  }
  return vetoes;
}
