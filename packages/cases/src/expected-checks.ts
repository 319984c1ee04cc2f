import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { Core, Rule } from '@tiaoli/ir';
import type { DecisionReport, ElementReport, RuleReport } from 'tiaoli';
import { entityAtPath, followPath, listsBy, suggestion } from 'tiaoli';
import type { ExpectedRule } from './case-file.js';
import type { Expected } from './expect/expected.js';
import { readExpected } from './expect/read-expected.js';

/** What a case expects of one rule, understood with the policy. */
export interface ExpectedCheck {
  /** As results call it; of an element with its path, `企业名单[甲公司].奖补`. */
  readonly name: string;
  readonly written: ExpectedRule;
  readonly expected: Expected;
  /** The name of the rule, of the policy or of the element's entity. */
  readonly rule: string;
  /** The element that the rule is about. */
  readonly element?: ExpectedRule['rule'];
}

/** The expectations of a rule of the policy, or of `企业名单[甲公司]`: several rules of an element. */
export function readChecks(
  written: ExpectedRule,
  core: Core,
  diagnostics: Diagnostic[],
): readonly ExpectedCheck[] {
  if (written.rule.text.includes('[')) return readElement(written, core, diagnostics);
  const check = readCheck(written, written.rule.text, core.rules, core, diagnostics);
  return check === undefined ? [] : [check];
}

function readElement(
  written: ExpectedRule,
  core: Core,
  diagnostics: Diagnostic[],
): readonly ExpectedCheck[] {
  const { rule: element, node } = written;
  const found = entityAtPath(core, element.text);
  if ('diagnostic' in found) {
    diagnostics.push({ ...found.diagnostic, span: element.span });
    return [];
  }
  if (node.kind !== 'mapping') {
    diagnostics.push(createDiagnostic('expected-of-element', node.span, { element: element.text }));
    return [];
  }
  const rules = found.entity.rules.filter(({ internal }) => !internal);
  return node.entries.flatMap(({ key, value }) => {
    const name = `${element.text}.${key.text}`;
    const check = readCheck({ rule: key, node: value }, name, rules, core, diagnostics);
    return check === undefined ? [] : [{ ...check, element }];
  });
}

function readCheck(
  written: ExpectedRule,
  name: string,
  rules: readonly Rule[],
  core: Core,
  diagnostics: Diagnostic[],
): ExpectedCheck | undefined {
  const { text, span } = written.rule;
  const rule = rules.find((each) => each.name === text);
  if (rule === undefined) {
    const names = rules.map((each) => each.name);
    const near = suggestion(didYouMean(text, names));
    diagnostics.push(createDiagnostic('unknown-rule', span, { name: text, suggestion: near }));
    return undefined;
  }
  const expected = readExpected(written.node, { core, rule, diagnostics });
  return expected && { name, written, expected, rule: text };
}

/** The names to ask for: rules of the policy, and the lists of the elements. */
export function askedBy(checks: readonly ExpectedCheck[]): readonly string[] {
  return [
    ...new Set(
      checks.map(({ rule, element }) => (element === undefined ? rule : listOf(element.text))),
    ),
  ];
}

const listOf = (path: string): string => path.slice(0, path.indexOf('[')).trim();

/** What the rule of a check came to; an element that the facts do not have is reported. */
export function resultOf(
  { rule, element }: ExpectedCheck,
  report: Pick<DecisionReport, 'results' | 'entities'>,
  core: Core,
  diagnostics: Diagnostic[],
): RuleReport | undefined {
  if (element === undefined) return report.results[rule];
  const lists = listsBy<ElementReport>((owner, list) => (owner ?? report).entities?.[list] ?? []);
  const found = followPath(core, element.text, lists);
  if ('element' in found) return found.element.results[rule];
  diagnostics.push({ ...found.diagnostic, span: element.span });
  return undefined;
}
