import {
  type Expression,
  type NumberLiteral,
  type RuleBody,
  type RuleDeclaration,
  ruleExpressions,
  type Test,
  testExpressions,
  walkExpression,
} from '@tiaoli/syntax';
import Fraction from 'fraction.js';
import { isBare, literalNumber } from '../3-units/literal-number.js';
import { replaceFix } from '../shared/fixes.js';
import type { Checking, PercentageRange } from './checking.js';

/** Reports `70` where a percentage is tested and 70% was meant: it is out of the input's range. */
export function checkPercentages(rule: RuleDeclaration, checking: Checking): void {
  const { percentages } = checking.tables;
  if (percentages.size === 0 || rule.body === undefined) return;
  const inside = ruleExpressions(rule).flatMap((root) => [...walkExpression(root)]);
  for (const { subject, value } of [...bodyPairs(rule.body), ...inside.flatMap(pairsIn)]) {
    if (subject.kind !== 'reference') continue;
    const meaning = checking.tables.meanings.get(subject);
    const range = meaning?.kind === 'declared' ? percentages.get(meaning.declared) : undefined;
    if (range === undefined) continue;
    if (value.kind === 'number' && isBare(value)) {
      checkNumber(value, subject.name, range, checking);
    }
  }
}

interface Pair {
  readonly subject: Expression;
  readonly value: Expression;
}

function bodyPairs(body: RuleBody): readonly Pair[] {
  if (body.kind === 'table') {
    return body.inputs.flatMap(({ heading }, index) =>
      body.rows.flatMap((row) => testPairs(heading, row.tests[index])),
    );
  }
  if (body.kind !== 'score') return [];
  const criteria = body.groups.flatMap((group) => group.criteria);
  return criteria.flatMap(({ method }) =>
    method?.kind === 'bands' ? method.bands.flatMap(({ test }) => testPairs(method.of, test)) : [],
  );
}

function pairsIn(node: Expression): readonly Pair[] {
  if (node.kind === 'membership') return testPairs(node.subject, node.test);
  if (node.kind !== 'comparison') return [];
  return node.operands.slice(1).flatMap((right, index) => {
    const left = node.operands[index];
    if (left === undefined) return [];
    return [
      { subject: left, value: right },
      { subject: right, value: left },
    ];
  });
}

function testPairs(subject: Expression, test: Test | undefined): readonly Pair[] {
  return test === undefined ? [] : testExpressions(test).map((value) => ({ subject, value }));
}

function checkNumber(
  node: NumberLiteral,
  name: string,
  range: PercentageRange,
  checking: Checking,
): void {
  const number = literalNumber(node);
  if (isWithin(number, range)) return;
  const written = `${node.digits}${node.multipliers.join('')}`;
  const isMeant = node.multipliers.length === 0 && isWithin(number.div(100), range);
  const fix = isMeant ? replaceFix(node.span, `${written}%`) : undefined;
  const percentage = `${number.mul(100).toString()}%`;
  checking.report('percent-sign-missing', node.span, { written, percentage, name }, { fix });
}

function isWithin(number: Fraction, { min, max }: PercentageRange): boolean {
  return (
    (!isNumber(min) || number.compare(new Fraction(min.value)) >= 0) &&
    (!isNumber(max) || number.compare(new Fraction(max.value)) <= 0)
  );
}

function isNumber(
  bound: PercentageRange['min'],
): bound is Extract<PercentageRange['min'], { kind: 'number' }> {
  return bound?.kind === 'number';
}
