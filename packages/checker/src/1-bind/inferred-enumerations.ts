import { qualifiedName } from '@tiaoli/ir';
import {
  allRules,
  type CasesBody,
  type EnumerationValue,
  type Expression,
  type ExpressionKind,
  type Policy,
  type Reference,
  type RuleDeclaration,
  type ScoreBody,
  type TableBody,
  type TableOutputColumn,
} from '@tiaoli/syntax';
import type { Findings } from '../shared/findings.js';
import { replaceFix } from '../shared/fixes.js';
import { isModalityColumn, modalityType } from './built-in-enumerations.js';
import { createEnumeration, reportConflict } from './enumerations.js';
import { namesOf } from './rule-order.js';
import type { Declared, EnumerationSymbol, Names } from './scope.js';

export interface Inferred {
  readonly columns: ReadonlyMap<TableOutputColumn, string>;
  readonly grades: ReadonlyMap<ScoreBody, string>;
  readonly cases: ReadonlyMap<CasesBody, string>;
}

interface Binding {
  /** Known to the rule at hand. */
  readonly names: ReadonlyMap<string, Declared>;
  /** What the rule is called where another entity may have a rule of its name. */
  readonly ruleName: string;
  /** The declared enumerations, to which the inferred ones are added. */
  readonly enumerations: Map<string, EnumerationSymbol>;
  readonly declared: readonly EnumerationSymbol[];
  readonly findings: Findings;
}

/**
 * Finds the enumeration of every output column of bare words, of every list of grades, and of all
 * cases whose results are words that stand nowhere else.
 */
export function inferEnumerations(
  policy: Policy,
  names: Names,
  enumerations: Map<string, EnumerationSymbol>,
  findings: Findings,
): Inferred {
  const declared = [...enumerations.values()];
  const columns = new Map<TableOutputColumn, string>();
  const grades = new Map<ScoreBody, string>();
  const cases = new Map<CasesBody, string>();
  const later: (() => void)[] = [];
  for (const rule of allRules(policy)) {
    const { all } = namesOf(rule, names);
    const { body } = rule;
    if (all.get(rule.name.text) !== rule) continue;
    const ruleName = qualifiedName(names.owners.get(rule), rule.name.text);
    const binding = { names: all, ruleName, enumerations, declared, findings };
    if (body?.kind === 'table') inferColumns(rule, body, binding, columns);
    if (body?.kind === 'score') inferGrades(body, binding, grades);
    if (body?.kind === 'cases') later.push(() => inferCases(body, binding, cases));
  }
  // Cases may speak of the words of tables and grades, which are therefore known first.
  for (const infer of later) infer();
  return { columns, grades, cases };
}

function inferCases(body: CasesBody, binding: Binding, cases: Map<CasesBody, string>): void {
  const results = body.branches.map((branch) => branch.then);
  if (body.otherwise !== undefined) results.push(body.otherwise);
  const words = bareWords(results, binding.names);
  if (words.length === 0 || words.length < results.length) return;
  const isKnown = [...binding.enumerations.values()].some(({ ranks }) =>
    words.every((word) => ranks.has(word.name)),
  );
  if (isKnown) return;
  const listed = words.map((word) => ({ name: { text: word.name, span: word.span } }));
  const declared = [...binding.enumerations.values()];
  const own = binding.enumerations.get(binding.ruleName);
  const chosen = chooseEnumeration(binding.ruleName, own, listed, false, { ...binding, declared });
  cases.set(body, chosen);
}

function inferColumns(
  rule: RuleDeclaration,
  body: TableBody,
  binding: Binding,
  columns: Map<TableOutputColumn, string>,
): void {
  const rows = body.otherwise === undefined ? body.rows : [...body.rows, body.otherwise];
  for (const [index, column] of body.outputs.entries()) {
    if (columns.has(column)) continue;
    const words = bareWords(
      rows.map((row) => row.outputs[index]),
      binding.names,
    );
    if (words.length === 0) continue;
    const { ruleName } = binding;
    const name = column.name.text === rule.name.text ? ruleName : `${ruleName}.${column.name.text}`;
    const listed = words.map((word) => ({ name: { text: word.name, span: word.span } }));
    const own = binding.enumerations.get(column.name.text) ?? binding.enumerations.get(name);
    const texts = words.map((word) => word.name);
    const isModality = own === undefined && isModalityColumn(column.name.text, texts);
    columns.set(
      column,
      isModality
        ? chooseModality(listed, binding)
        : chooseEnumeration(name, own, listed, false, binding),
    );
  }
}

function inferGrades(body: ScoreBody, binding: Binding, grades: Map<ScoreBody, string>): void {
  if (body.grades.length === 0) return;
  const listed = body.grades.map((grade) => ({ name: grade.name }));
  for (const { name } of listed) reportConflict(name, binding.names, binding.findings.report);
  const name = binding.ruleName;
  const own = binding.enumerations.get(name);
  const chosen = chooseEnumeration(name, own, listed, true, binding);
  grades.set(body, chosen);
  const known = binding.enumerations.get(chosen);
  if (known === undefined) return;
  for (const { name: grade } of listed) {
    if (!known.ranks.has(grade.text)) {
      reportNotAValue(grade.text, grade.span, known, binding.findings);
    }
  }
}

/** Kinds whose value is never an enumeration's: a word among them is a name that does not exist. */
const never: ReadonlySet<ExpressionKind> = new Set([
  'number',
  'date',
  'boolean',
  'text',
  'not',
  'negate',
  'logical',
  'comparison',
  'arithmetic',
  'membership',
  'call',
]);

function bareWords(
  outputs: readonly (Expression | undefined)[],
  names: ReadonlyMap<string, Declared>,
): readonly Reference[] {
  const words: Reference[] = [];
  for (const output of outputs) {
    if (output === undefined) continue;
    if (never.has(output.kind)) return [];
    if (output.kind === 'reference' && !names.has(output.name)) words.push(output);
  }
  return words;
}

/** An enumeration of the policy's own that has just these words comes first. */
function chooseModality(listed: readonly EnumerationValue[], binding: Binding): string {
  const known = binding.declared.some((each) =>
    listed.every(({ name }) => each.ranks.has(name.text)),
  );
  const { name, ...symbol } = modalityType();
  if (known) return chooseEnumeration(name, undefined, listed, false, binding);
  binding.enumerations.set(name, { name, ...symbol });
  return name;
}

/** The declared enumeration that the words mean, else a new one of just these words. */
function chooseEnumeration(
  name: string,
  own: EnumerationSymbol | undefined,
  listed: readonly EnumerationValue[],
  ordered: boolean,
  binding: Binding,
): string {
  if (own !== undefined) return own.name;
  const words = [...new Set(listed.map((value) => value.name.text))];
  const holders = binding.declared.filter((each) => words.every((word) => each.ranks.has(word)));
  const [only] = holders;
  if (only !== undefined && holders.length === 1) return only.name;
  if (only !== undefined && listed[0] !== undefined) {
    binding.findings.report('ambiguous-enumeration-value', listed[0].name.span, {
      name: listed[0].name.text,
      enumerations: holders.map((each) => `\`${each.name}\``).join('、'),
    });
    return only.name;
  }
  const meant = binding.declared.find((each) => isMisspelling(words, each, binding.findings));
  if (meant !== undefined) return meant.name;
  binding.enumerations.set(name, createEnumeration(name, undefined, ordered, listed));
  return name;
}

/** Whether the words are values of an enumeration but for a slip of the pen. */
function isMisspelling(
  words: readonly string[],
  enumeration: EnumerationSymbol,
  findings: Findings,
): boolean {
  const strange = words.filter((word) => !enumeration.ranks.has(word));
  if (strange.length * 2 > words.length) return false;
  return strange.every((word) => findings.nearest(word, enumeration.ranks.keys()).length > 0);
}

/** Reports a word that is not among the values of the enumeration that is meant. */
export function reportNotAValue(
  name: string,
  span: Reference['span'],
  enumeration: EnumerationSymbol,
  findings: Findings,
): void {
  const [near] = findings.nearest(name, enumeration.ranks.keys());
  const fix = near === undefined ? undefined : replaceFix(span, near);
  const values = enumeration.values.slice(0, 12).map((value) => `\`${value.name.text}\``);
  findings.report(
    'not-an-enumeration-value',
    span,
    { name, enumeration: enumeration.name, values: values.join('、') },
    { fix },
  );
}
