import { type Expression, type TableBody, type TableOutputColumn, titleOf } from '@tiaoli/syntax';
import { dimensionless } from '../../3-units/dimension.js';
import type { Unit } from '../../3-units/unit.js';
import {
  errorType,
  type FieldType,
  isUnsound,
  numberType,
  type SemanticType,
} from '../../shared/semantic-type.js';
import { typeWords } from '../../shared/type-words.js';
import { checkTest } from '../check-test.js';
import type { Checking } from '../checking.js';
import { inferGroup } from '../infer-group.js';
import { mergeAll } from '../merge.js';
import { reportType } from '../require.js';

export function checkTable(
  body: TableBody,
  unit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const subjects = body.inputs.map((column) => checking.infer(column.heading));
  for (const row of body.rows) {
    // The reader has reported a row that is too short or too long.
    if (row.tests.length !== body.inputs.length) checking.spoil();
    if (row.outputs.length !== body.outputs.length) checking.spoil();
    for (const [index, test] of row.tests.entries()) {
      checkTest(test, subjects[index] ?? errorType, checking);
    }
  }
  const rows = body.otherwise === undefined ? body.rows : [...body.rows, body.otherwise];
  const fields = body.outputs.map((column, index) => {
    const cells = rows.flatMap((row) => row.outputs[index] ?? []);
    const bareUnit = index === 0 ? unit : undefined;
    const { text: name } = column.name;
    const title = column.title === undefined ? {} : { title: titleOf(column.title, name) };
    return { name, ...title, type: outputType(column, cells, bareUnit, checking) };
  });
  return resultType(body, fields, checking);
}

function outputType(
  column: TableOutputColumn,
  cells: readonly Expression[],
  bareUnit: Unit | undefined,
  checking: Checking,
): SemanticType {
  const enumeration = checking.scope.columnEnumerations.get(column);
  const type: SemanticType | undefined =
    enumeration === undefined ? undefined : { kind: 'enumeration', enumeration };
  return mergeAll(inferGroup(cells, { type, bareUnit }, checking), checking);
}

/** What the table as a whole gives, by its hit policy. */
function resultType(
  body: TableBody,
  fields: readonly FieldType[],
  checking: Checking,
): SemanticType {
  const [first] = fields;
  if (fields.some(({ type }) => isUnsound(type))) checking.spoil();
  if (first === undefined) return errorType;
  const row: SemanticType = fields.length === 1 ? first.type : { kind: 'record', fields };
  switch (body.hitPolicy) {
    case 'unique':
    case 'first':
      return row;
    case 'collect':
      return { kind: 'list', of: row };
    case 'count':
      return numberType(dimensionless);
    case 'sum':
    case 'min':
    case 'max':
      return aggregated(body, row, checking);
  }
}

function aggregated(body: TableBody, row: SemanticType, checking: Checking): SemanticType {
  if (row.kind === 'number' || row.kind === 'error') return row;
  const span = body.hitPolicyText?.span ?? body.outputs[0]?.span ?? body.span;
  reportType(span, typeWords(numberType('any')), row, checking);
  return errorType;
}
