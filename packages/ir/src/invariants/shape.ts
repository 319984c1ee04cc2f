import { children } from '../children.js';
import type { Core } from '../core.js';
import { allRules } from '../declarations.js';
import type { Bracket, CoreExpression, Score, Table } from '../expression.js';
import { eachExpression, type Invariant } from './invariant.js';

/** And and or have at least two operands; max and min have one or more, the other calls exactly one. */
export const operandsSuffice: Invariant = (core) =>
  eachExpression(core, (node) => {
    if (node.kind === 'and' || node.kind === 'or') {
      return node.operands.length < 2 ? ['has fewer than two operands'] : [];
    }
    if (node.kind !== 'call') return [];
    const count = node.arguments.length;
    const takesMore = node.function === 'max' || node.function === 'min';
    return count === 0 || (!takesMore && count !== 1) ? [`has ${count} arguments`] : [];
  });

/** `Subject` stands only in a match, a cell, a grade, or the total of a score. */
export const subjectsAreTested: Invariant = (core) =>
  allRules(core).flatMap(({ declared: { name, body } }) =>
    hasLooseSubject(body) ? [`${name}: a subject stands outside a test`] : [],
  );

function hasLooseSubject(root: CoreExpression): boolean {
  const pending: { node: CoreExpression; isTest: boolean }[] = [{ node: root, isTest: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isTest } = next;
    if (node.kind === 'subject' && !isTest) return true;
    const tests = testsOf(node);
    // What is tested inside a test has a subject of its own, and its tests are tests again.
    for (const child of children(node)) {
      const opensTest = tests.has(child);
      const staysTest = isTest && !(node.kind === 'match' && child === node.subject);
      pending.push({ node: child, isTest: opensTest || staysTest });
    }
  }
  return false;
}

function testsOf(node: CoreExpression): ReadonlySet<CoreExpression> {
  switch (node.kind) {
    case 'match':
      return new Set([node.test]);
    case 'table':
      return new Set(node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.test ?? [])));
    case 'score':
      return new Set([
        ...node.grades.flatMap((grade) => grade.test ?? []),
        ...(node.total === undefined ? [] : [node.total]),
      ]);
    default:
      return new Set();
  }
}

/** The branch, row or grade without a condition is the last. */
export const otherwiseIsLast: Invariant = (core) =>
  eachExpression(core, (node) => {
    const isOtherwise = otherwiseFlags(node);
    return isOtherwise.slice(0, -1).includes(true) ? ['otherwise is not the last'] : [];
  });

function otherwiseFlags(node: CoreExpression): readonly boolean[] {
  switch (node.kind) {
    case 'cases':
      return node.branches.map((branch) => branch.when === undefined);
    case 'table':
      return node.rows.map((row) => row.isOtherwise);
    case 'score':
      return node.grades.map((grade) => grade.test === undefined);
    default:
      return [];
  }
}

/** A row has a cell for every column (none for otherwise) and an output for every output column. */
export const rowsFit: Invariant = (core) =>
  eachExpression(core, (node) => (node.kind === 'table' ? misfits(node) : []));

function misfits({ columns, outputs, rows, type, hitPolicy }: Table): readonly string[] {
  const problems = rows.flatMap((row, index) => {
    const cells = row.isOtherwise ? 0 : columns.length;
    const fits = row.cells.length === cells && row.outputs.length === outputs.length;
    return fits ? [] : [`row ${index + 1} does not fit the columns`];
  });
  if (outputs.length === 0) problems.push('has no output');
  const isSingle = hitPolicy === 'unique' || hitPolicy === 'first';
  if (isSingle && (type.kind === 'record') !== outputs.length > 1) {
    problems.push('is a record exactly when it has several outputs');
  }
  return problems;
}

/** Brackets begin at zero, each where the one before ends; only the last may be open. */
export const bracketsAreConsecutive: Invariant = (core) =>
  eachExpression(core, (node) =>
    node.kind === 'tiers' || node.kind === 'slabs' ? loose(node.brackets) : [],
  );

function loose(brackets: readonly Bracket[]): readonly string[] {
  return brackets.flatMap(({ lower, upper }, index) => {
    if ((lower === undefined) !== (index === 0)) return [`bracket ${index + 1} has a wrong start`];
    const isLast = index === brackets.length - 1;
    return upper === undefined && !isLast ? [`bracket ${index + 1} is open`] : [];
  });
}

/** A veto lowers to a grade of its scorecard; every criterion has its own name. */
export const scoresAreWhole: Invariant = (core: Core) =>
  eachExpression(core, (node) => (node.kind === 'score' ? strangeParts(node) : []));

function strangeParts({ groups, grades, vetoes, type }: Score): readonly string[] {
  const known = new Set(grades.map(({ grade }) => grade));
  const names = groups.flatMap((group) => group.criteria.map(({ name }) => name));
  const problems = vetoes
    .filter(({ grade }) => !known.has(grade))
    .map(({ grade }) => `a veto lowers to ${grade}, which is no grade`);
  if (new Set(names).size < names.length) problems.push('two criteria have one name');
  if (type.kind === 'score' && (type.enumeration === undefined) !== (grades.length === 0)) {
    problems.push('has an enumeration exactly when it has grades');
  }
  return problems;
}
