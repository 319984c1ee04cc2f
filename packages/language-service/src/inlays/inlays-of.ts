import {
  allInputs,
  allRules,
  type Band,
  type Bound,
  type Expression,
  type Policy,
  type RuleDeclaration,
  type Test,
} from '@tiaoli/syntax';
import type { LoadedPolicy } from 'tiaoli';
import type { Workspace } from '../workspace/workspace.js';

/** A unit that is not written where it is meant. */
export interface Inlay {
  readonly offset: number;
  readonly label: string;
}

/** The units of rules that don't say theirs, and of bare numbers that take another's. */
export function inlaysOf(workspace: Workspace, path: string): readonly Inlay[] {
  const { syntax, policy } = workspace.loaded(path) ?? {};
  if (syntax === undefined) return [];
  const units = unitsOf(syntax, policy);
  const inlays: Inlay[] = [];
  for (const { unit, min, max } of allInputs(syntax)) {
    for (const bound of [min, max]) addNumber(inlays, bound, unit?.text);
  }
  for (const rule of allRules(syntax)) addRule(inlays, rule, units);
  for (const { rules } of syntax.variants) for (const rule of rules) addRule(inlays, rule, units);
  return inlays.sort((a, b) => a.offset - b.offset);
}

type Units = ReadonlyMap<string, string>;

/** The units of inputs, parameters and rules by name, as written or as found by the checker. */
function unitsOf(syntax: Policy, policy: LoadedPolicy | undefined): Units {
  const units = new Map<string, string>();
  const { core } = policy ?? {};
  const entities = core?.entities ?? [];
  const checked = [
    ...(core?.parameters ?? []),
    ...[core, ...entities].flatMap((each) => each?.rules ?? []),
  ];
  for (const { name, unit } of checked) if (unit !== undefined) units.set(name, unit.text);
  for (const { name, unit } of [...allInputs(syntax), ...allRules(syntax)]) {
    if (unit !== undefined) units.set(name.text, unit.text);
  }
  return units;
}

function addRule(inlays: Inlay[], rule: RuleDeclaration, units: Units): void {
  const { body, name, unit } = rule;
  const found = units.get(name.text);
  if (unit === undefined && found !== undefined && body?.kind !== 'score') {
    inlays.push({ offset: name.span.end, label: found });
  }
  if (body?.kind === 'table') {
    for (const [index, { heading }] of body.inputs.entries()) {
      const meant = unitOf(heading, units);
      for (const row of body.rows) addTest(inlays, row.tests[index], meant);
    }
  }
  if (body?.kind === 'tiers' || body?.kind === 'slabs') {
    addBands(inlays, body.of, body.brackets, units);
  }
  if (body?.kind !== 'score') return;
  for (const { method } of body.groups.flatMap(({ criteria }) => criteria)) {
    if (method?.kind === 'bands') addBands(inlays, method.of, method.bands, units);
  }
}

function addBands(
  inlays: Inlay[],
  of: Expression,
  bands: readonly Band<Expression>[],
  units: Units,
): void {
  for (const { test } of bands) addTest(inlays, test, unitOf(of, units));
}

function unitOf(subject: Expression, units: Units): string | undefined {
  return subject.kind === 'reference' ? units.get(subject.name) : undefined;
}

function addTest(inlays: Inlay[], test: Test | undefined, unit: string | undefined): void {
  if (test?.kind === 'oneOf') for (const each of test.tests) addTest(inlays, each, unit);
  if (test?.kind === 'equalTo') addNumber(inlays, test.value, unit);
  if (test?.kind !== 'interval') return;
  const bounds = [test.lower, test.upper].filter((bound): bound is Bound => bound !== undefined);
  // 3至5人: the unit behind the last number is that of the first.
  const isWritten = bounds.some(({ value }) => value.kind === 'number' && value.unit !== undefined);
  if (!isWritten) for (const { value } of bounds) addNumber(inlays, value, unit);
}

/** A number that says its unit or share itself needs none. */
function addNumber(inlays: Inlay[], node: Expression | undefined, unit: string | undefined): void {
  if (node?.kind !== 'number' || unit === undefined || node.unit !== undefined) return;
  if (node.multipliers.includes('%') || node.multipliers.includes('‰')) return;
  inlays.push({ offset: node.span.end, label: unit });
}
