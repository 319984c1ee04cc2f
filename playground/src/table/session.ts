import type { Language } from '@tiaoli/diagnostics';
import {
  exportTable,
  guessMapping,
  type Mapping,
  type OutputColumn,
  outputColumnsOf,
  questionOfRow,
  type ReadTable,
  type RowResult,
  readTable,
  runTable,
  type Sheet,
  shownCell,
  summaryOf,
  type TableForm,
  type TableProblem,
  type TableQuestion,
  type TableSummary,
  tableFormOf,
  type WholeResult,
} from '@tiaoli/fact-tables';
import { createWorkspace, type TextFile } from '@tiaoli/language-service';
import { explain, type FactsObject, type LoadedPolicy } from 'tiaoli';
import { type ShownRow, shownRow } from './shown-row.js';

/** What is asked of the rows, as the page says it. */
export interface RunRequest {
  readonly sheet: number;
  readonly mapping: Mapping;
  readonly list?: string | undefined;
  readonly asOf?: string | undefined;
  readonly place?: string | undefined;
  readonly given: FactsObject;
  readonly language: Language;
}

/** A sheet as the page shows it before the run. */
export interface SheetPreview {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: number;
  /** The first rows, as the spreadsheet shows them. */
  readonly sample: readonly (readonly string[])[];
}

export interface Preview {
  readonly sheets: readonly SheetPreview[];
  readonly problems: readonly TableProblem[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly refused: number;
}

export interface Finished {
  readonly cancelled: boolean;
  readonly problems: readonly TableProblem[];
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly ShownRow[];
  readonly summary: TableSummary;
  readonly whole?: WholeResult;
}

/** The columns and the run of one table, kept in the worker between questions. */
export interface TableSession {
  open(files: readonly TextFile[], path: string): boolean;
  read(bytes: ArrayBuffer, name: string): Promise<Preview>;
  form(asOf?: string, place?: string, list?: string): TableForm | undefined;
  guess(sheet: number, form: TableForm): Mapping;
  run(request: RunRequest, tell: (progress: Progress) => void): Promise<Finished | undefined>;
  cancel(): void;
  explanation(index: number): string | undefined;
  take(format: 'xlsx' | 'csv'): Promise<Uint8Array | undefined>;
}

const sampleRows = 5;

export function createTableSession(): TableSession {
  let policy: LoadedPolicy | undefined;
  let table: ReadTable = { sheets: [], problems: [] };
  let last: Run | undefined;
  let isWanted = false;

  return {
    open: (files, path) => {
      policy = createWorkspace(files).loaded(path)?.policy;
      return policy !== undefined;
    },
    read: async (bytes, name) => {
      table = await readTable(new Uint8Array(bytes), name);
      last = undefined;
      return { sheets: table.sheets.map(previewOf), problems: table.problems };
    },
    form: (asOf, place, list) => {
      const options = { ...(asOf && { asOf }), ...(place && { place }), ...(list && { list }) };
      return policy && tableFormOf(policy, options);
    },
    guess: (index, form) => {
      const sheet = table.sheets[index];
      return sheet === undefined ? [] : guessMapping(form, sheet.header, sheet.rows);
    },
    run: async (request, tell) => {
      const sheet = table.sheets[request.sheet];
      if (policy === undefined || sheet === undefined) return undefined;
      const question = questionOf(policy, request);
      isWanted = true;
      last = await runAll({ policy, sheet, question }, tell, () => isWanted);
      return finishedOf(last, !isWanted, request.language);
    },
    cancel: () => {
      isWanted = false;
    },
    explanation: (index) => last && explanationOf(last, index),
    take: async (format) => last && exportTable(last, format),
  };
}

interface Run {
  readonly policy: LoadedPolicy;
  readonly sheet: Sheet;
  readonly question: TableQuestion;
  readonly rows: readonly RowResult[];
  readonly problems: readonly TableProblem[];
  readonly whole?: WholeResult;
}

/** Between two steps the worker hears whether the run is still wanted. */
async function runAll(
  { policy, sheet, question }: Pick<Run, 'policy' | 'sheet' | 'question'>,
  tell: (progress: Progress) => void,
  isWanted: () => boolean,
): Promise<Run> {
  const rows: RowResult[] = [];
  const problems: TableProblem[] = [];
  let whole: WholeResult | undefined;
  let refused = 0;
  for (const chunk of runTable(policy, sheet, question)) {
    rows.push(...chunk.rows);
    refused += chunk.rows.filter(({ status }) => status === 'refused').length;
    problems.push(...(chunk.problems ?? []));
    whole = chunk.whole ?? whole;
    tell({ done: chunk.done, total: chunk.total, refused });
    await new Promise((done) => setTimeout(done, 0));
    if (!isWanted()) break;
  }
  return { policy, sheet, question, rows, problems, ...(whole === undefined ? {} : { whole }) };
}

function questionOf(policy: LoadedPolicy, request: RunRequest): TableQuestion {
  const { mapping, given, language, list, asOf = policy.effective, place } = request;
  const where = place === undefined ? {} : { place };
  const form = tableFormOf(policy, { asOf, ...where, ...(list === undefined ? {} : { list }) });
  return { form, mapping, asOf, ...where, given, language };
}

function finishedOf(run: Run, cancelled: boolean, language: Language): Finished {
  const { policy, sheet, question, rows, problems, whole } = run;
  const columns = outputColumnsOf(policy, question.form, question).filter(({ detail }) => !detail);
  return {
    cancelled,
    problems,
    columns,
    rows: rows.map((row) => shownRow(row, sheet, columns, language)),
    summary: summaryOf(rows, columns),
    ...(whole === undefined ? {} : { whole }),
  };
}

function explanationOf({ policy, question, rows }: Run, index: number): string | undefined {
  const decided = rows.filter((row) => row.status === 'decided');
  const row = decided.find((each) => each.index === index);
  if (row === undefined) return undefined;
  const asked = questionOfRow(question, row, decided);
  return explain(policy, { ...asked, format: 'markdown' }).explanation;
}

function previewOf({ name, header, rows }: Sheet): SheetPreview {
  const sample = rows.slice(0, sampleRows).map((row) => row.map(shownCell));
  return { name, header, rows: rows.length, sample };
}
