import { createDiagnostic, type Diagnostic, type Language } from '@tiaoli/diagnostics';
import {
  type FactSet,
  modalityOf,
  type RuleResult,
  type RuleStep,
  type Value,
} from '@tiaoli/evaluator';
import type { Core, Rule } from '@tiaoli/ir';
import { byName } from './by-name.js';
import { checklistReport } from './checklist-report.js';
import { nowhere } from './nowhere.js';
import { partialReport } from './partial-report.js';
import type { LoadedPolicy } from './policy.js';
import type { ErrorReport, ReportValue, RuleReport } from './report.js';
import { valueReport, type Writing } from './value-report.js';
import { vetoReport } from './veto-report.js';

/** How a decision is written. */
export interface ReportStyle {
  readonly numbers: 'string' | 'json';
  readonly language: Language;
}

/** The answer to one asked rule as plain JSON. */
export function ruleReport(
  policy: LoadedPolicy,
  result: RuleResult,
  step: RuleStep,
  style: ReportStyle,
): RuleReport {
  const { rule } = step;
  const writing: Writing = {
    numbers: style.numbers,
    vetoAt: (index) => vetoReport(policy, rule, index, style.language),
    struck: struckVetoes(step),
    inexact: [],
  };
  const report = outcomeReport(policy, result, step, writing, style.language);
  const [digits] = writing.inexact;
  if (digits === undefined) return report;
  const inexact = createDiagnostic('number-not-exact', nowhere, { rule: rule.name, digits });
  return errorReport(inexact, style.language);
}

/** Vetoes are told by their steps: a value has no part that a further fact could change. */
function struckVetoes({ body }: RuleStep): readonly number[] {
  const vetoes = body.decision?.kind === 'score' ? body.decision.vetoes : [];
  return vetoes.flatMap(({ status }, index) => (status === 'true' ? [index] : []));
}

function outcomeReport(
  { core }: LoadedPolicy,
  { outcome, ask }: RuleResult,
  step: RuleStep,
  writing: Writing,
  language: Language,
): RuleReport {
  const { rule } = step;
  if (outcome.status === 'error') return errorReport(outcome.error.diagnostic, language);
  if (outcome.status === 'known') {
    const modality = modalityOf(step);
    return {
      status: 'decided',
      value: knownReport(outcome.value, step, writing),
      ...(modality === undefined ? {} : { modality }),
      ...unitReport(rule),
      ...(rule.percent === true ? ({ format: 'percent' } as const) : {}),
    };
  }
  const partial = partialReport(step, writing);
  return {
    status: 'undecided',
    needs: outcome.needs,
    ...(ask === undefined ? {} : { ask }),
    ...openReport(core, outcome.needs),
    ...(partial === undefined ? {} : { partial, ...unitReport(rule) }),
  };
}

/** A person who is to give such a fact should know that the policy does not say it. */
function openReport(core: Core, needs: readonly FactSet[]) {
  const reasons = core.inputs.flatMap(({ name, open }) =>
    open === undefined || !needs.some((set) => set.includes(name))
      ? []
      : [[name, open.reason] as const],
  );
  return reasons.length === 0 ? {} : { open: byName(reasons) };
}

function knownReport(value: Value, step: RuleStep, writing: Writing): ReportValue {
  const parts = checklistReport(step, writing);
  if (parts === undefined || value.kind !== 'boolean')
    return valueReport(value, step.rule, writing);
  return { met: value.value, ...parts };
}

function errorReport(diagnostic: Diagnostic, language: Language): ErrorReport {
  return { status: 'error', code: diagnostic.code, message: diagnostic.message[language] };
}

export function unitReport(rule: Rule) {
  const columns = rule.type.kind === 'list' ? rule.type.of : rule.type;
  if (columns.kind !== 'record') return rule.unit === undefined ? {} : { unit: rule.unit.text };
  const units = columns.fields.flatMap(({ name, unit }) =>
    unit === undefined ? [] : [[name, unit.text] as const],
  );
  return units.length === 0 ? {} : { units: byName(units) };
}
