import type { Decision, ListResults, RuleResult, RuleStep } from '@tiaoli/evaluator';
import { byName } from './by-name.js';
import type { ElementReport, EntityReports, RuleReport } from './report.js';

type Report = (result: RuleResult, step: RuleStep) => RuleReport;

/** The answers about the elements of lists as plain JSON; nothing where there are no lists. */
export function entityReports(
  decision: Decision,
  lists: readonly ListResults[],
  report: Report,
): { readonly entities?: EntityReports } {
  if (lists.length === 0) return {};
  const entities = lists.map(({ list, elements }) => {
    const reports = elements.map((each) => elementReport(decision, each, report));
    return [list, reports] as const;
  });
  return { entities: byName(entities) };
}

function elementReport(
  decision: Decision,
  { element, results, lists }: ListResults['elements'][number],
  report: Report,
): ElementReport {
  const steps = decision.elementSteps.get(element);
  const answers = results.flatMap((result) => {
    const step = steps?.get(result.rule);
    return step === undefined ? [] : [[result.rule, report(result, step)] as const];
  });
  return {
    key: element.key,
    results: byName(answers),
    ...entityReports(decision, lists, report),
  };
}
