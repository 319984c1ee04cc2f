import { type Criterion, type CriterionMethod, type Expression, keys } from '@tiaoli/syntax';
import { readBrackets } from './brackets.js';
import { noCitation, readCitation } from './citation.js';
import { type Field, type Fields, ownerOf, readFields } from './fields.js';
import { type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { nameOf } from './texts.js';
import { readTitle } from './title.js';
import { expressionOf, readExpression, readList } from './values.js';

type MethodKind = CriterionMethod['kind'];

type MethodReader = (
  reading: Reading,
  field: Field,
  criterion: Fields<'criterion'>,
) => CriterionMethod | undefined;

const methods: { readonly [K in MethodKind]: MethodReader } = {
  points: (reading, field) => ({
    kind: 'points',
    points: readExpression(reading, field),
    span: field.span,
  }),
  bands: readBands,
  deduct: readDeduct,
  highestOf: (reading, field) => ({
    kind: 'highestOf',
    items: readItems(reading, field),
    span: field.span,
  }),
};

const methodKinds: readonly MethodKind[] = ['points', 'bands', 'deduct', 'highestOf'];

export function readCriterion(reading: Reading, field: Field): Criterion {
  const name = nameOf(field.key);
  const fields = readFields(reading, field.value, 'criterion', ownerOf(field));
  if (fields === undefined) return { name, citation: noCitation, span: field.span };
  const title = readTitle(reading, fields.get('title'));
  const max = readExpression(reading, fields.get('max'));
  const method = readMethod(reading, field, fields);
  return {
    name,
    ...(title ? { title } : {}),
    ...(max ? { max } : {}),
    ...(method ? { method } : {}),
    citation: readCitation(reading, fields),
    span: field.span,
  };
}

/** A criterion earns its points in exactly one way; of several the first counts. */
function readMethod(
  reading: Reading,
  field: Field,
  fields: Fields<'criterion'>,
): CriterionMethod | undefined {
  const [first, second] = methodKinds
    .filter((kind) => fields.get(kind) !== undefined)
    .sort((a, b) => startOf(fields, a) - startOf(fields, b));
  const { name, span } = ownerOf(field);
  if (first === undefined) {
    if (!reading.damaged) report(reading, 'criterion-without-method', span, { criterion: name });
    return undefined;
  }
  const from = fields.get('from');
  if (from && fields.get('deduct') === undefined) {
    report(reading, 'from-without-deduct', from.key.span, {});
  }
  if (second !== undefined) {
    const place = fields.get(second)?.key.span ?? span;
    const parameters = { criterion: name, first: wordsOf(first), second: wordsOf(second) };
    report(reading, 'several-methods', place, parameters);
  }
  const found = fields.get(first);
  return found && methods[first](reading, found, fields);
}

const startOf = (fields: Fields<'criterion'>, kind: MethodKind): number =>
  fields.get(kind)?.span.start ?? 0;

const wordsOf = (kind: MethodKind) => ({
  zh: keys.criterion[kind].zh,
  en: keys.criterion[kind].en,
});

function readBands(reading: Reading, field: Field): CriterionMethod | undefined {
  const found = readBrackets(reading, field);
  if (found === undefined) return undefined;
  const { brackets, ...rest } = found;
  return { kind: 'bands', ...rest, bands: brackets, span: field.span };
}

function readDeduct(
  reading: Reading,
  field: Field,
  criterion: Fields<'criterion'>,
): CriterionMethod {
  const from = readExpression(reading, criterion.get('from'));
  return {
    kind: 'deduct',
    deduct: readExpression(reading, field),
    ...(from ? { from } : {}),
    span: field.span,
  };
}

function readItems(reading: Reading, field: Field): readonly Expression[] {
  const items: Expression[] = [];
  for (const item of readList(reading, field)) {
    if (item.kind === 'scalar') items.push(expressionOf(reading, item.text));
    else reportShape(reading, item, 'scalar', ownerOf(field));
  }
  return items;
}
