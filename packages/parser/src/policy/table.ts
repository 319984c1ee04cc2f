import type { Span } from '@tiaoli/diagnostics';
import {
  type HitPolicy,
  hitPolicies,
  type TableBody,
  type TableInputColumn,
  type TableOutputColumn,
  type Text,
} from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import { withTitles } from './column-titles.js';
import { type Field, type Fields, ownerOf } from './fields.js';
import { type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { firstOutput, splitTable, type TableLine, withoutArrow } from './table-lines.js';
import { readRows } from './table-rows.js';
import { nameOf } from './texts.js';
import { expressionOf } from './values.js';
import { readChoice } from './words.js';

/** A decision table written as lines of cells between bars. */
export function readTable(
  reading: Reading,
  field: Field,
  rule: Fields<'rule'>,
): TableBody | undefined {
  const hit = readChoice<HitPolicy>(reading, rule.get('hit'), hitPolicies);
  if (field.value.kind !== 'scalar') {
    reportShape(reading, field.value, 'scalar', ownerOf(field));
    return undefined;
  }
  const lines = reading.tables.get(field.value) ?? splitTable(field.value.text);
  const [header, ...rest] = lines.filter((line) => isTableLine(reading, line));
  if (header === undefined || rest.length === 0) {
    report(reading, 'table-without-rows', field.key.span, {});
    return undefined;
  }
  const output = firstOutput(header.cells);
  if (output < 0) {
    reportNoOutput(reading, header);
    return undefined;
  }
  const columns = withTitles(readColumns(reading, header, output), reading, rule.get('columns'));
  return {
    kind: 'table',
    hitPolicy: hit?.id ?? 'unique',
    ...(hit ? { hitPolicyText: hit.text } : {}),
    ...columns,
    ...readRows(reading, rest, header.cells.length, output),
    span: field.span,
  };
}

/** Lines without bars, and the lines of dashes of other tables, are reported and left out. */
function isTableLine(reading: Reading, line: TableLine): boolean {
  const { span, text } = line.line;
  if (!line.opened || !line.closed) {
    const edits = [
      ...(line.opened ? [] : [{ span: { start: span.start, end: span.start }, text: '| ' }]),
      ...(line.closed ? [] : [{ span: { start: span.end, end: span.end }, text: ' |' }]),
    ];
    const title = { zh: '补上竖线', en: 'add the bars' };
    report(reading, 'table-line-without-bar', span, {}, { fix: { title, edits } });
    return line.cells.length > 1;
  }
  if (/^[|｜][-:|｜\s]*$/.test(text) && /-{2}/.test(text)) {
    const title = { zh: '删去这一行', en: 'delete this line' };
    report(
      reading,
      'table-separator-line',
      span,
      {},
      { fix: { title, edits: [{ span, text: '' }] } },
    );
    return false;
  }
  return true;
}

function reportNoOutput(reading: Reading, header: TableLine): void {
  const meant = header.cells.find((cell) => /^(?:->|=>|⇒|➡|－＞|→)/.test(cell.text));
  const sign = meant && /^(?:->|=>|⇒|➡|－＞)/.exec(meant.text)?.[0];
  const last = header.cells.at(-1);
  const place = meant ?? last ?? header.line;
  const start = place.offsetAt(0);
  const span: Span = { start, end: start + (sign?.length ?? 0) };
  const fix = {
    title: { zh: '在结果列的表头前写 →', en: 'put → before the heading of the result' },
    edits: [{ span, text: sign ? '→' : '→ ' }],
  };
  report(reading, 'table-without-output', header.line.span, {}, { fix });
}

function readColumns(
  reading: Reading,
  header: TableLine,
  output: number,
): Pick<TableBody, 'inputs' | 'outputs'> {
  const seen = new Map<string, Span>();
  const inputs: TableInputColumn[] = [];
  const outputs: TableOutputColumn[] = [];
  header.cells.forEach((cell, index) => {
    const heading = index === output ? withoutArrow(cell) : cell;
    const name = nameOf(heading);
    if (name.text === '') report(reading, 'empty-heading', header.line.span, {});
    else reportTwice(reading, seen, name, index < output);
    if (index < output) inputs.push(inputColumn(reading, heading));
    else outputs.push({ name, span: heading.span });
  });
  return { inputs, outputs };
}

const inputColumn = (reading: Reading, heading: LocatedText): TableInputColumn => ({
  heading:
    heading.text === '' ? { kind: 'missing', span: heading.span } : expressionOf(reading, heading),
  span: heading.span,
});

/** An output may be named as an input column is: `等级` of a subject may depend on its `等级`. */
function reportTwice(
  reading: Reading,
  seen: Map<string, Span>,
  name: Text,
  isInput: boolean,
): void {
  const identity = `${isInput ? 'input' : 'output'} ${name.text}`;
  const earlier = seen.get(identity);
  if (earlier === undefined) {
    seen.set(identity, name.span);
    return;
  }
  const related = [{ span: earlier, message: { zh: '第一次写在这里', en: 'first written here' } }];
  report(reading, 'table-duplicate-column', name.span, { column: name.text }, { related });
}
