import {
  createQuickDecider,
  type ElementReport,
  type EntityReports,
  type FactValue,
  type LoadedPolicy,
  type QuickDecider,
  type RuleReport,
} from 'tiaoli';

/** What is asked of two policies. */
export interface Question {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf: string;
  readonly place?: string;
}

/** A rule that two policies decide differently. */
export interface Difference {
  readonly rule: string;
  /** The element that the rule is about, `企业名单[甲公司]`. */
  readonly element?: string;
  readonly now: RuleReport;
  readonly changed: RuleReport;
}

/** What two policies decide differently on the same facts. */
export type Compare = (question: Question) => readonly Difference[];

/**
 * Compares what some rules and the elements of some lists come to; of all where none is named. What
 * one of them leaves open does not count: such a case would say more of the facts than of the change.
 */
export function createCompare(
  policy: LoadedPolicy,
  changed: LoadedPolicy,
  asked: readonly string[],
): Compare {
  const only = asked.length === 0 ? {} : { only: asked };
  const deciders = new Map<string, readonly [QuickDecider, QuickDecider]>();
  return ({ facts, asOf, place }) => {
    const key = `${asOf} ${place ?? ''}`;
    const options = { asOf, ...only, ...(place === undefined ? {} : { place }) };
    const known = deciders.get(key);
    const [one, other] = known ?? [
      createQuickDecider(policy, options),
      createQuickDecider(changed, options),
    ];
    if (known === undefined) deciders.set(key, [one, other]);
    const now = one(facts);
    if (now.results === undefined || now.diagnostics.some(isError)) return [];
    const then = other(facts);
    return [
      ...rulesIn(now.results, then.results, undefined),
      ...elementsIn(now.entities, then.entities, ''),
    ];
  };
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

type Results = Readonly<Record<string, RuleReport>>;

function rulesIn(
  now: Results,
  changed: Results = {},
  element: string | undefined,
): readonly Difference[] {
  return Object.entries(now).flatMap(([rule, report]) => {
    const other = changed[rule];
    if (other === undefined || JSON.stringify(report) === JSON.stringify(other)) return [];
    if (report.status === 'undecided' || other.status === 'undecided') return [];
    const about = element === undefined ? {} : { element };
    return [{ rule, ...about, now: report, changed: other }];
  });
}

function elementsIn(
  now: EntityReports = {},
  changed: EntityReports = {},
  above: string,
): readonly Difference[] {
  return Object.entries(now).flatMap(([list, elements]) =>
    elements.flatMap((element, index) => {
      const other: ElementReport | undefined = changed[list]?.[index];
      const path = `${above}${list}[${element.key}]`;
      return [
        ...rulesIn(element.results, other?.results, path),
        ...elementsIn(element.entities, other?.entities, `${path}.`),
      ];
    }),
  );
}
