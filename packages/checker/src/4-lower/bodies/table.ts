import type { Table, TableRow, ValueType } from '@tiaoli/ir';
import type { TableBody } from '@tiaoli/syntax';
import { expressionText, testText } from '../../shared/expression-text.js';
import { errorType } from '../../shared/semantic-type.js';
import { lowerTest } from '../lower-test.js';
import type { Lowering } from '../lowering.js';
import { valueType } from '../value-type.js';

export function lowerTable(body: TableBody, type: ValueType, lowering: Lowering): Table {
  const { lower, idOf, scope, tables } = lowering;
  const columns = body.inputs.map((column) => ({
    subject: lower(column.heading),
    text: expressionText(column.heading, scope.language),
  }));
  const rows: TableRow[] = body.rows.map((row) => ({
    id: idOf(row.span),
    cells: row.tests.map((test, index) => {
      const subject = columns[index]?.subject.type ?? type;
      const lowered = lowerTest(test, subject, lowering);
      const text = testText(test, scope.language);
      return lowered === undefined ? { text } : { test: lowered, text };
    }),
    isOtherwise: false,
    outputs: row.outputs.map(lower),
  }));
  if (body.otherwise !== undefined) {
    const { span, outputs } = body.otherwise;
    rows.push({ id: idOf(span), cells: [], isOtherwise: true, outputs: outputs.map(lower) });
  }
  const sample = body.rows[0] ?? body.otherwise;
  const outputs = body.outputs.map((column, index) => {
    const cell = sample?.outputs[index];
    const cellType = cell === undefined ? errorType : (tables.types.get(cell) ?? errorType);
    return { name: column.name.text, type: valueType(cellType) };
  });
  const { hitPolicy } = body;
  return { kind: 'table', id: idOf(body.span), type, hitPolicy, columns, outputs, rows };
}
