import {
  createDiagnostic,
  createSourceText,
  type Diagnostic,
  type SourceText,
} from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import { compareVersions, hasErrors, type LoadedPolicy } from 'tiaoli';
import type { CaseFile, ReadCases } from '../case-file.js';
import { tableKeys } from '../keys.js';
import { reportRepeatedNames } from '../repeated-names.js';
import { aboutCell, policyCell } from './about-cells.js';
import type { Cell } from './cell.js';
import { located } from './cell-node.js';
import { type Column, readColumns } from './columns.js';
import { type Grid, readGrid } from './grid.js';
import { cellNamer } from './name-cells.js';
import { readRows } from './read-rows.js';

export interface ReadCaseTableOptions {
  /** The name that messages call the text by. */
  readonly name?: string;
  /** Id of the policy that the cases are about, where no column says it. */
  readonly policy?: string;
  /** The loaded policies: their inputs and rules are what the headings name. */
  readonly policies: readonly LoadedPolicy[];
}

/** Reads cases from a text of separated values, one row a case, as spreadsheets save them. */
export function readCaseTable(text: string, options: ReadCaseTableOptions): ReadCases {
  const source = createSourceText(options.name ?? 'cases.csv', text);
  const diagnostics: Diagnostic[] = [];
  const grid = readGrid(text, diagnostics);
  const namer = cellNamer(grid);
  const file = hasErrors(diagnostics) ? undefined : readFile(grid, source, options, diagnostics);
  const found = file === undefined ? {} : { file: { ...file, describe: namer } };
  return { ...found, source, diagnostics: diagnostics.map(namer) };
}

/** The id that the cells of a text name as the policy, without reading the rest. */
export function policyOfCaseTable(text: string): string | undefined {
  const { rows } = readGrid(text, []);
  const [head, ...body] = rows;
  if (head === undefined) return undefined;
  return policyCell(readColumns(head, []), body)?.text;
}

function readFile(
  grid: Grid,
  source: SourceText,
  options: ReadCaseTableOptions,
  diagnostics: Diagnostic[],
): CaseFile | undefined {
  const [head, ...body] = grid.rows;
  if (head === undefined || body.length === 0) {
    diagnostics.push(createDiagnostic('case-table-empty', { start: 0, end: 0 }, {}));
    return undefined;
  }
  if (reportSeparator(head, diagnostics)) return undefined;
  const columns = readColumns(head, diagnostics);
  const policy = readPolicy(columns, body, options, diagnostics);
  reportMissing(columns, head, diagnostics);
  if (policy === undefined || hasErrors(diagnostics)) return undefined;
  const versions = options.policies
    .filter(({ id }) => id === policy.text)
    .sort((left, right) => compareVersions(left.version, right.version));
  const cases = readRows(body, columns, { versions, separator: grid.separator, diagnostics });
  reportRepeatedNames(cases, diagnostics);
  return { policy, cases, shared: head.map(({ span }) => span), source };
}

/** A single heading with full-width commas in it is a line that an input method wrote. */
function reportSeparator(head: readonly Cell[], diagnostics: Diagnostic[]): boolean {
  const [only, second] = head;
  const sign = /[，；、|]/.exec(only?.text ?? '')?.[0];
  if (only === undefined || second !== undefined || sign === undefined) return false;
  diagnostics.push(createDiagnostic('case-table-separator', only.span, { sign }));
  return true;
}

function readPolicy(
  columns: readonly Column[],
  body: readonly (readonly Cell[])[],
  { policy }: ReadCaseTableOptions,
  diagnostics: Diagnostic[],
): LocatedText | undefined {
  const written = policyCell(columns, body);
  if (written === undefined) {
    if (policy !== undefined)
      return { text: policy, span: { start: 0, end: 0 }, offsetAt: () => 0 };
    diagnostics.push(missing('policy', body[0]?.[0]));
    return undefined;
  }
  for (const row of body) {
    const cell = aboutCell(columns, row, 'policy');
    if (cell === undefined || cell.text === written.text) continue;
    const words = { id: cell.text, other: written.text };
    diagnostics.push(createDiagnostic('case-table-several-policies', cell.span, words));
  }
  return located(written.text, written);
}

function reportMissing(
  columns: readonly Column[],
  head: readonly Cell[],
  diagnostics: Diagnostic[],
): void {
  if (!columns.some((column) => column.kind === 'about' && column.name === 'name')) {
    diagnostics.push(missing('name', head[0]));
  }
  if (!columns.some(({ kind }) => kind === 'result')) {
    const span = head.at(-1)?.span ?? { start: 0, end: 0 };
    diagnostics.push(createDiagnostic('case-table-no-results', span, {}));
  }
}

function missing(name: 'name' | 'policy', place: Cell | undefined): Diagnostic {
  const { zh, en } = tableKeys[name];
  const span = place?.span ?? { start: 0, end: 0 };
  return createDiagnostic('case-table-missing-column', span, { column: { zh, en } });
}
