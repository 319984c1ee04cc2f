import type { Milestone, MilestonesBody } from '@tiaoli/syntax';
import { noCitation, readCitation } from './citation.js';
import { readDeclaredName, readSection } from './declarations.js';
import { type Field, type Fields, ownerOf, readFields } from './fields.js';
import { type Reading, report } from './reading.js';
import { readTitle } from './title.js';
import { missing, readExpression } from './values.js';

/** Things to be done by a date, by name. */
export function readMilestones(reading: Reading, field: Field): MilestonesBody {
  const milestones = readSection(reading, field).map((entry) => readMilestone(reading, entry));
  if (milestones.length === 0 && field.value.kind === 'mapping') {
    report(reading, 'missing-value', field.key.span, { key: ownerOf(field).name });
  }
  return { kind: 'milestones', milestones, span: field.span };
}

function readMilestone(reading: Reading, field: Field): Milestone {
  const name = readDeclaredName(reading, field);
  const fields = readFields(reading, field.value, 'milestone', ownerOf(field));
  if (fields === undefined) {
    const none = missing(field.span);
    return { name, due: none, done: none, doneOn: none, citation: noCitation, span: field.span };
  }
  const title = readTitle(reading, fields.get('title'));
  return {
    name,
    ...(title ? { title } : {}),
    due: readExpression(reading, fields.get('due')) ?? missing(fields.span),
    done: readDone(reading, field, fields),
    doneOn: readExpression(reading, fields.get('doneOn')) ?? missing(fields.span),
    citation: readCitation(reading, fields),
    span: field.span,
  };
}

/** A day that is not given does not say that the thing is not done, so that must be said. */
function readDone(reading: Reading, field: Field, fields: Fields<'milestone'>) {
  const done = readExpression(reading, fields.get('done'));
  if (done !== undefined) return done;
  const { name, span } = ownerOf(field);
  if (!reading.damaged && !fields.isMisspelt('done')) {
    const isFlow = field.value.kind === 'mapping' && field.value.flow;
    const fix = isFlow ? fixOf(fields.get('doneOn')) : undefined;
    report(reading, 'milestone-without-done', span, { name }, { fix });
  }
  return missing(fields.span);
}

/** Done is what was done by the as-of date. */
function fixOf(doneOn: Field | undefined) {
  if (doneOn?.value.kind !== 'scalar') return undefined;
  const { key, value } = doneOn;
  const date = value.text.text.trim();
  const isEnglish = /^[a-z ]+$/i.test(key.text);
  const condition = isEnglish ? `done: ${date} ≤ as_of_date` : `完成: ${date} ≤ 适用日期`;
  const at = { start: key.span.start, end: key.span.start };
  return {
    title: { zh: `写上 \`${condition}\``, en: `write \`${condition}\`` },
    edits: [{ span: at, text: `${condition}, ` }],
  };
}
