import type { Outcome, TableDecision } from '@tiaoli/evaluator';
import type { CoreExpression, Table, TableRow } from '@tiaoli/ir';
import { outcomeOf } from '../context.js';
import { type Quantity, quantityOfRule } from '../values/quantity.js';
import type { Wording } from '../wording/wording.js';
import { columnTitle } from '../words/column-title.js';
import { describeExpression } from '../words/describe-expression.js';
import { outcomeText, valueWords } from '../words/describer.js';
import { labelOf } from '../words/label.js';
import { isReference, referentOf } from '../words/reference.js';
import { unclearNames } from '../words/unclear.js';
import { type Account, accountOf, join, only, type Setting, type StepOf } from './account.js';
import { otherRow, rowFacts, rowNode } from './rows.js';

/** A decision table: the row that applies and why the others do not, or all rows that count. */
export function table(step: StepOf<'table'>, setting: Setting): Account {
  const { expression, outcome, decision } = step;
  const { context, premise } = setting;
  const { wording } = context;
  if (decision?.kind !== 'table') return only();
  const before = premise.length === 0 ? only() : only(wording.premise(premise));
  const { hitPolicy } = expression;
  const isSingle = hitPolicy === 'unique' || hitPolicy === 'first';
  const clear = isSingle ? clearIndex(decision) : undefined;
  const main = (): Account => {
    if (outcome.status === 'unknown') {
      if (clear !== undefined) return clearRow(expression, clear, decision, setting);
      return only(wording.noRowYet, ...columns(decision, wording.alreadyDecided, setting));
    }
    if (outcome.status !== 'known') return only();
    if (isSingle) return singleRow(step, decision, setting);
    return manyRows(expression, decision, outcomeText(context, outcome, setting.quantity), setting);
  };
  const given = clear === undefined ? decision.chosen : [clear];
  return join(before, main(), otherRows(expression, decision, new Set(given), setting));
}

function otherRows(
  expression: Table,
  decision: TableDecision,
  chosen: ReadonlySet<number>,
  setting: Setting,
): Account {
  const isShort = setting.context.detail === 'short' && chosen.size > 0;
  const children = expression.rows.flatMap((_row, index) =>
    chosen.has(index) || (isShort && decision.rows[index]?.status === 'false')
      ? []
      : otherRow(expression, index, decision, setting),
  );
  return { sentences: [], children };
}

/** The only row that is left, whatever it gives. */
function clearIndex({ rows }: TableDecision): number | undefined {
  const left = [...rows.keys()].filter((index) => {
    const status = rows[index]?.status;
    return status !== 'false' && status !== 'notReached';
  });
  const [index] = left;
  return left.length === 1 && index !== undefined && rows[index]?.status === 'true'
    ? index
    : undefined;
}

/** The row is known, and at least one of its outputs is not. */
function clearRow(
  expression: Table,
  index: number,
  decision: TableDecision,
  setting: Setting,
): Account {
  const { context } = setting;
  const { wording } = context;
  const row = expression.rows[index];
  if (row === undefined) return only();
  const why = row.isOtherwise
    ? wording.otherwiseApplies
    : wording.rowApplies(index + 1, rowFacts(expression, row, setting));
  const [first, ...others] = row.outputs;
  if (first !== undefined && others.length === 0) {
    return join(only(why), accountOf(first, { ...setting, premise: [] }));
  }
  const open = expression.outputs.flatMap(({ name }, column) => {
    const output = row.outputs[column];
    return output === undefined ? [] : openOutput(name, output, setting);
  });
  return only(why, ...columns(decision, wording.alreadyDecided, setting), ...open);
}

/** What an output of a known row will equal; nothing where its value is known. */
function openOutput(name: string, output: CoreExpression, setting: Setting): readonly string[] {
  const { context } = setting;
  if (outcomeOf(context, output)?.status !== 'unknown') return [];
  const quantity = quantityOfColumn(name, setting);
  const describer = { context, valued: true, quantity, hidesUnknown: true };
  const words = describeExpression(output, describer);
  const unclear = context.wording.unclear(unclearNames(output, context));
  return [context.wording.outputPending(titleOfColumn(name, setting), words, unclear)];
}

function titleOfColumn(name: string, { context, rule }: Setting): string {
  const title = columnTitle(name, quantityOfRule(rule).fields, context.core);
  const column = labelOf(context, { name, title });
  return context.wording.term(column, undefined);
}

function singleRow(
  { expression }: StepOf<'table'>,
  decision: TableDecision,
  setting: Setting,
): Account {
  const [index] = decision.chosen;
  const row = index === undefined ? undefined : expression.rows[index];
  if (index === undefined || row === undefined) return only();
  const { wording } = setting.context;
  const isOpen = decision.rows.some(({ status }) => status === 'unknown');
  if (isOpen && row.isOtherwise) {
    return only(wording.openRowsAgree, ...columns(decision, wording.outputs, setting));
  }
  const why = row.isOtherwise
    ? wording.otherwiseApplies
    : wording.rowApplies(index + 1, rowFacts(expression, row, setting));
  const given = outputs(row, decision, setting);
  return join(only(why), given, isOpen ? only(wording.openRowsAgree) : only());
}

/** What a row gives: each output by name, or the calculation of the only one. */
function outputs(row: TableRow, decision: TableDecision, setting: Setting): Account {
  const [first, ...others] = row.outputs;
  if (first !== undefined && others.length === 0 && first.kind !== 'constant') {
    if (isReference(first) && first.type.kind !== 'boolean') {
      const { label, outcome, quantity } = referentOf(setting.context, first);
      const { wording } = setting.context;
      const value = outcomeText(setting.context, outcome, quantity);
      return only(wording.resultIs(wording.term(label(), value)));
    }
    return accountOf(first, { ...setting, premise: [] });
  }
  return only(...columns(decision, setting.context.wording.outputs, setting));
}

/** The output columns that are decided, in a sentence. */
function columns(
  { fields = [] }: TableDecision,
  sentence: Wording['outputs'],
  setting: Setting,
): readonly string[] {
  return sentenceOf(fields, sentence, setting);
}

function sentenceOf(
  named: readonly { readonly name: string; readonly outcome: Outcome | undefined }[],
  sentence: Wording['outputs'],
  setting: Setting,
): readonly string[] {
  const { context } = setting;
  const values = named.flatMap(({ name, outcome }) => {
    if (outcome?.status !== 'known') return [];
    const title = titleOfColumn(name, setting);
    const quantity = quantityOfColumn(name, setting);
    return [{ name: title, value: valueWords(context, outcome.value, quantity) }];
  });
  return values.length === 0 ? [] : [sentence(values)];
}

function quantityOfColumn(name: string, { rule, quantity }: Setting): Quantity {
  const field = quantityOfRule(rule).fields?.find((each) => each.name === name);
  return field === undefined ? quantity : { unit: field.unit };
}

function manyRows(
  expression: Table,
  decision: TableDecision,
  result: string,
  setting: Setting,
): Account {
  const { context } = setting;
  const { wording } = context;
  const { chosen } = decision;
  if (chosen.length === 0) return only(wording.noRow(expression.hitPolicy, result));
  const children = chosen.flatMap((index) => {
    const row = expression.rows[index];
    if (row === undefined) return [];
    const facts = rowFacts(expression, row, setting);
    const given = outputsOfRow(expression, row, setting);
    const text = wording.paragraph([wording.rowApplies(index + 1, facts), ...given]);
    return [rowNode(row, index + 1, 'applies', text, setting)];
  });
  const parts = chosen.flatMap((index) => firstOutput(decision, index, setting));
  const numbers = chosen.map((index) => index + 1);
  const sentence = wording.aggregate(expression.hitPolicy, numbers, parts, result);
  return { sentences: [sentence], children };
}

function firstOutput(decision: TableDecision, index: number, setting: Setting): readonly string[] {
  const output = decision.rows[index]?.outputs?.[0];
  return output === undefined
    ? []
    : [outcomeText(setting.context, output.outcome, setting.quantity)];
}

function outputsOfRow(expression: Table, row: TableRow, setting: Setting): readonly string[] {
  const { steps, wording } = setting.context;
  const named = expression.outputs.map(({ name }, index) => {
    const output = row.outputs[index];
    return { name, outcome: output && steps.get(output)?.outcome };
  });
  return sentenceOf(named, wording.outputs, setting);
}
