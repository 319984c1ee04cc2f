import type { Bilingual } from '@tiaoli/diagnostics';
import { type AskOptions, type FactValue, type LoadedPolicy, readQuestion } from 'tiaoli';
import { formOf } from '../form/form.js';
import { isFactList, isFactRecord } from './fact-shapes.js';

type Facts = Readonly<Record<string, FactValue>>;
type Ask = Omit<AskOptions, 'facts'>;

/** What is wrong with one entry of a form. */
export interface EntryProblem {
  /** Its place among the facts: `人数`, `企业名单[0].得分`, `企业名单[0]`. */
  readonly field: string;
  readonly message: Bilingual;
}

export interface SiftedFacts {
  /** Those that can be read. */
  readonly facts: Facts;
  readonly problems: readonly EntryProblem[];
  /** The place that a field among the read facts has in the form, where rows were set aside. */
  readonly placeInForm: (field: string) => string;
}

/**
 * Sets wrong facts aside, so that a form goes on answering while one of its fields is half typed.
 * Each is tried by itself only where the whole has a mistake.
 */
export function siftFacts(policy: LoadedPolicy, facts: Facts, ask: Ask): SiftedFacts {
  const mistakeIn = (some: Facts): Bilingual | undefined =>
    readQuestion(policy, { ...ask, facts: some }).diagnostics.find(
      ({ severity }) => severity === 'error',
    )?.message;
  const untouched = { facts, problems: [], placeInForm: (field: string) => field };
  if (mistakeIn(facts) === undefined || mistakeIn({}) !== undefined) return untouched;
  const { fields } = formOf(policy, ask);
  const problems: EntryProblem[] = [];
  const kept = new Map<string, readonly number[]>();
  const good = Object.entries(facts).flatMap(([name, value]) => {
    const message = mistakeIn({ [name]: value });
    if (message === undefined) return [[name, value] as const];
    const key = fields.find((field) => field.name === name)?.list?.key;
    if (key === undefined || !isFactList(value)) {
      problems.push({ field: name, message });
      return [];
    }
    const rows = siftRows(value, { name, key, mistakeIn: (list) => mistakeIn({ [name]: list }) });
    problems.push(...rows.problems);
    kept.set(name, rows.kept);
    return [[name, rows.good] as const];
  });
  return { facts: Object.fromEntries(good), problems, placeInForm: placesIn(kept) };
}

function placesIn(kept: ReadonlyMap<string, readonly number[]>): (field: string) => string {
  return (field) =>
    field.replace(/^([^[]+)\[(\d+)\]/, (whole, name: string, index: string) => {
      const row = kept.get(name)?.[Number(index)];
      return row === undefined ? whole : `${name}[${row}]`;
    });
}

interface ListToSift {
  readonly name: string;
  readonly key: string;
  readonly mistakeIn: (list: readonly FactValue[]) => Bilingual | undefined;
}

function siftRows(rows: readonly FactValue[], list: ListToSift) {
  const { name, mistakeIn } = list;
  const problems: EntryProblem[] = [];
  const alone = rows.flatMap((row, index) => {
    const kept = mistakeIn([row]) === undefined ? row : siftRow(row, index, list, problems);
    return kept === undefined ? [] : [{ row: kept, index }];
  });
  if (mistakeIn(alone.map(({ row }) => row)) === undefined) return rowsOf(alone, problems);
  // Rows may be right by themselves and wrong beside one another.
  const together: typeof alone = [];
  for (const each of alone) {
    const message = mistakeIn([...together.map(({ row }) => row), each.row]);
    if (message === undefined) together.push(each);
    else problems.push({ field: `${name}[${each.index}]`, message });
  }
  return rowsOf(together, problems);
}

function rowsOf(
  rows: readonly { readonly row: FactValue; readonly index: number }[],
  problems: readonly EntryProblem[],
) {
  return { good: rows.map(({ row }) => row), kept: rows.map(({ index }) => index), problems };
}

/** The row without its wrong cells; nothing where it is wrong as a whole. */
function siftRow(
  row: FactValue,
  index: number,
  { name, key, mistakeIn }: ListToSift,
  problems: EntryProblem[],
): FactValue | undefined {
  // Messages count the rows, so there are as many before this one.
  const before = Array.from({ length: index }, (_, at) => ({ [key]: `${at}\u0000` }));
  const messageOf = (kept: FactValue) => mistakeIn([...before, kept]);
  let kept = row;
  for (let found = wrongCell(kept, key, messageOf); found !== undefined; ) {
    const { cell, message, rest } = found;
    problems.push({ field: `${name}[${index}].${cell}`, message });
    kept = rest;
    found = wrongCell(kept, key, messageOf);
  }
  const left = messageOf(kept);
  if (left === undefined) return kept;
  problems.push({ field: `${name}[${index}]`, message: left });
  return undefined;
}

/** The cell that a row's message is about: without it there is none, or another one. */
function wrongCell(
  row: FactValue,
  key: string,
  messageOf: (row: FactValue) => Bilingual | undefined,
) {
  const message = messageOf(row);
  if (message === undefined || !isFactRecord(row)) return undefined;
  const cells = Object.keys(row);
  // The key is tried last: without it every message calls the row by another name.
  for (const cell of [...cells.filter((each) => each !== key), key]) {
    const { [cell]: value, ...rest } = row;
    if (value !== undefined && messageOf(rest)?.zh !== message.zh) return { cell, message, rest };
  }
  return undefined;
}
