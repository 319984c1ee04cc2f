import type { Core, Rule } from '@tiaoli/ir';
import type { Trust } from '../emit/facts.js';
import { createWriter, triedRules } from '../emit/program.js';
import type { Statement } from '../program/code.js';
import { createColumnForm } from './column-form.js';
import { refuseTexts } from './columnar.js';
import type { ColumnShape, ResultColumn } from './columns.js';
import { type NumberForm, type StoredColumn, storedColumns } from './results.js';

export interface BatchOptions {
  readonly trust: Trust;
  /** Names of the rules to decide; all that are not internal where absent. */
  readonly rules?: readonly string[];
  /** Of numbers in results: `unit` where absent. */
  readonly form?: NumberForm;
}

/** A program over columns: `dated` runs once for a day, `body` for every row. */
export interface ColumnProgram {
  readonly dated: readonly Statement[];
  readonly body: readonly Statement[];
  readonly results: readonly ResultColumn[];
  /** The texts that the policy names, by their codes. */
  readonly texts: readonly string[];
  /** Rules that are not in it, and what about them is beyond it. */
  readonly beyond: ReadonlyMap<string, string>;
}

/** The program that decides rows whose columns are of certain shapes, in this order. */
export function writeColumns(
  core: Core,
  { trust, rules, form = 'unit' }: BatchOptions,
  shapes: ReadonlyMap<string, ColumnShape>,
): ColumnProgram {
  const columns = new Map([...shapes].map(([name, shape], index) => [name, { index, shape }]));
  const begin = () => {
    const plain = createColumnForm(core, columns);
    const writer = createWriter(core, { trust }, plain);
    const { block, program } = writer.context;
    const store = (rule: Rule): readonly StoredColumn[] =>
      storedColumns(program.rule(rule.name), rule, { core, form, block }).map((stored) => ({
        ...stored,
        // Nothing is stored of a row before all of it is decided.
        code: block.keep(stored.code),
      }));
    return { writer, store, texts: plain.texts };
  };
  const { decided, beyond } = triedRules(core, rules === undefined ? {} : { rules }, (rule) => {
    const { writer, store } = begin();
    store(rule);
    refuseTexts(writer.context.block.statements);
  });
  const { writer, store, texts } = begin();
  const stored = decided.flatMap(store);
  for (const [index, { code }] of stored.entries()) {
    writer.context.block.set(`result${index}[row]`, code);
  }
  const { dated, body } = writer.program({ code: 'record', fields: [] });
  return { dated, body, results: stored.map(({ column }) => column), texts, beyond };
}
