import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import { factsFromNode, type LoadedPolicy } from 'tiaoli';
import type { Case } from '../case-file.js';
import { chooseText } from '../choose-version.js';
import { aboutCell } from './about-cells.js';
import type { Cell } from './cell.js';
import { located, mapping } from './cell-node.js';
import type { Column } from './columns.js';
import { readDate } from './date-cell.js';
import { factEntries } from './fact-cells.js';
import type { InsideRow } from './inside-row.js';
import { type Meaning, meaningOf, unknownEverywhere } from './meaning.js';
import { expectedRules } from './result-cells.js';

export interface RowReading {
  /** Of the policy that the cases are about. */
  readonly versions: readonly LoadedPolicy[];
  readonly separator: string;
  readonly diagnostics: Diagnostic[];
}

/** The cases of a sheet. What a heading means depends on the version that a row is about. */
export function readRows(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  reading: RowReading,
): readonly Case[] {
  const meanings = new Map<string, Meaning>();
  const read = rows.map((row) => {
    const head = readHead(row, columns, reading);
    const { policy } = chooseText(head, {}, reading.versions);
    if (policy === undefined) return { row, head, meaning: undefined };
    const key = `${policy.version} ${head.place?.text ?? ''}`;
    const meaning = meanings.get(key) ?? meaningOf(columns, policy.core);
    meanings.set(key, meaning);
    return { row, head, meaning };
  });
  const unknown = unknownEverywhere([...meanings.values()], columns.length);
  for (const [index, finding] of unknown) {
    // Where a row has such a cell, the row has the finding.
    if (rows.every((row) => (row[index]?.text ?? '') === '')) reading.diagnostics.push(finding);
  }
  return read.flatMap(({ row, head, meaning }) => {
    const inside = { columns, unknown, meaning, separator: reading.separator };
    const each = readCase(row, head, inside);
    if (head.name !== undefined) return [{ ...each, name: head.name }];
    const span = row.find(({ text }) => text !== '')?.span ?? { start: 0, end: 0 };
    reading.diagnostics.push(createDiagnostic('case-table-name-missing', span, {}));
    return [];
  });
}

interface Head extends Pick<Case, 'asOf' | 'version' | 'place' | 'because'> {
  readonly name?: LocatedText;
  readonly findings: readonly Diagnostic[];
}

function readHead(row: readonly Cell[], columns: readonly Column[], reading: RowReading): Head {
  const findings: Diagnostic[] = [];
  const of = (name: Parameters<typeof aboutCell>[2]) => aboutCell(columns, row, name);
  const [name, asOf] = [of('name'), of('asOf')];
  const [version, place, because] = [of('version'), of('place'), of('because')];
  const date = asOf && readDate(asOf, findings);
  reportOutside(row, columns, reading.diagnostics);
  return {
    ...(name === undefined ? {} : { name: located(name.text.replace(/\s+/g, ' '), name) }),
    ...(version === undefined ? {} : { version: located(version.text, version) }),
    ...(place === undefined ? {} : { place: located(place.text, place) }),
    ...(because === undefined ? {} : { because: located(because.text, because) }),
    ...(asOf === undefined || date === undefined ? {} : { asOf: located(date, asOf) }),
    findings,
  };
}

/** A cell to the right of all headings, or below a blank one, belongs to nothing. */
function reportOutside(
  row: readonly Cell[],
  columns: readonly Column[],
  diagnostics: Diagnostic[],
): void {
  for (const [index, cell] of row.entries()) {
    const column = columns[index];
    if (cell.text === '' || (column !== undefined && column.kind !== 'blank')) continue;
    const words = { value: cell.text };
    diagnostics.push(createDiagnostic('case-table-no-heading', cell.span, words));
  }
}

function readCase(row: readonly Cell[], head: Head, inside: InsideRow): Omit<Case, 'name'> {
  const findings = [...head.findings];
  const facts = factEntries(row, inside, findings);
  const expected = expectedRules(row, inside, findings);
  const span = row[0]?.span ?? { start: 0, end: 0 };
  if (inside.meaning !== undefined && expected.length === 0 && findings.length === 0) {
    findings.push(createDiagnostic('case-table-nothing-expected', span, {}));
  }
  const { name: _, ...about } = head;
  return { ...about, facts: factsFromNode(mapping(facts, span)), expected, findings };
}
