import type { TableDecision } from '@tiaoli/evaluator';
import type { Table, TableRow } from '@tiaoli/ir';
import { type Quantity, quantityOfRule } from '../values/quantity.js';
import { outcomeText, valueWords } from '../words/describer.js';
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
  const main = (): Account => {
    if (outcome.status === 'unknown') return only(wording.noRowYet);
    if (isSingle) return singleRow(expression, decision, setting);
    if (outcome.status !== 'known') return only();
    return manyRows(expression, decision, outcomeText(context, outcome, setting.quantity), setting);
  };
  return join(before, main(), otherRows(expression, decision, setting));
}

function otherRows(expression: Table, decision: TableDecision, setting: Setting): Account {
  const children = expression.rows.flatMap((_row, index) =>
    decision.chosen.includes(index) ? [] : otherRow(expression, index, decision, setting),
  );
  return { sentences: [], children };
}

function singleRow(expression: Table, decision: TableDecision, setting: Setting): Account {
  const [index] = decision.chosen;
  const row = index === undefined ? undefined : expression.rows[index];
  if (index === undefined || row === undefined) return only();
  const { wording } = setting.context;
  const why = row.isOtherwise
    ? wording.otherwiseApplies
    : wording.rowApplies(index + 1, rowFacts(expression, row, setting));
  return join(only(why), outputs(expression, row, setting));
}

/** What a row gives: each output by name, or the calculation of the only one. */
function outputs(expression: Table, row: TableRow, setting: Setting): Account {
  const { context, rule } = setting;
  const [first, ...others] = row.outputs;
  if (first === undefined) return only();
  if (others.length === 0 && first.kind !== 'constant') {
    return accountOf(first, { ...setting, premise: [] });
  }
  const values = expression.outputs.flatMap(({ name }, index) => {
    const output = row.outputs[index];
    const outcome = output && context.steps.get(output)?.outcome;
    if (outcome?.status !== 'known') return [];
    const isRule = name === rule.name;
    const label = isRule ? rule.title[context.language] : name;
    return [
      { name: label, value: valueWords(context, outcome.value, quantityOfColumn(name, setting)) },
    ];
  });
  return values.length === 0 ? only() : only(context.wording.outputs(values));
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
  if (chosen.length === 0) return only(wording.noRow);
  const children = chosen.flatMap((index) => {
    const row = expression.rows[index];
    if (row === undefined) return [];
    const facts = rowFacts(expression, row, setting);
    const given = outputs(expression, row, setting).sentences;
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
