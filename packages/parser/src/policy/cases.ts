import type { CaseBranch, CasesBody, Expression } from '@tiaoli/syntax';
import type { YamlNode } from '../yaml/node.js';
import { readCitation } from './citation.js';
import { type Field, type Fields, type Owner, ownerOf, readFields } from './fields.js';
import { findKey } from './key-table.js';
import { readModality } from './modality.js';
import { placeOf } from './parameters.js';
import { type Reading, report } from './reading.js';
import { missing, readExpression, readList } from './values.js';

/** Ordered branches; `otherwise` may end them. */
export function readCases(
  reading: Reading,
  field: Field,
  _rule: Fields<'rule'>,
  owner: Owner,
): CasesBody {
  const branches: CaseBranch[] = [];
  let otherwise: Expression | undefined;
  const items = readList(reading, field);
  items.forEach((item, index) => {
    const here = { ...ownerOf(field), span: placeOf(item) };
    if (!isOtherwise(item)) {
      const branch = readBranch(reading, item, here);
      if (branch) branches.push(branch);
      return;
    }
    const fields = readFields(reading, item, 'otherwise', here);
    otherwise ??= readExpression(reading, fields?.get('otherwise'));
    if (index < items.length - 1) report(reading, 'otherwise-not-last', here.span, {});
  });
  if (items.length === 0 && field.value.kind === 'sequence') {
    report(reading, 'missing-value', owner.span, { key: ownerOf(field).name });
  }
  return { kind: 'cases', branches, ...(otherwise ? { otherwise } : {}), span: field.span };
}

const isOtherwise = (item: YamlNode): boolean =>
  item.kind === 'mapping' &&
  item.entries.some((entry) => findKey('otherwise', entry.key.text) !== undefined);

function readBranch(reading: Reading, item: YamlNode, owner: Owner): CaseBranch | undefined {
  const fields = readFields(reading, item, 'case', owner);
  if (fields === undefined) return undefined;
  const modality = readModality(reading, fields.get('modality'));
  return {
    when: readExpression(reading, fields.get('when')) ?? missing(fields.span),
    then: readExpression(reading, fields.get('then')) ?? missing(fields.span),
    ...(modality ? { modality } : {}),
    citation: readCitation(reading, fields),
    span: fields.span,
  };
}
