import type { Bilingual, Diagnostic } from '@tiaoli/diagnostics';
import {
  type ComparedResults,
  type ComparedSide,
  compareResults,
  compareRules,
  type DeclarationChange,
  type ResultsView,
  type ResultView,
  resultsOf,
  siftFacts,
} from '@tiaoli/views';
import type { FactValue, LoadedPolicy } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface ComparisonRequest {
  readonly before: string;
  readonly after: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly asOf?: string;
  readonly place?: string;
}

/** What one rule says in two versions, in words; absent where the version has no such rule. */
export interface ComparedLine {
  readonly key: string;
  /** The element of a list that it is said of. */
  readonly element?: string;
  readonly title: Bilingual;
  readonly before?: ResultView;
  readonly after?: ResultView;
  readonly isSame: boolean;
}

export interface VersionComparison {
  readonly beforePath: string;
  readonly afterPath: string;
  /** What became of each declaration. */
  readonly changes: readonly DeclarationChange[];
  /** The same facts through both. */
  readonly results: readonly ComparedLine[];
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Why there are no results, such as a place that a version does not know. */
  readonly problems: readonly Diagnostic[];
}

/** Nothing where one of the files has errors. */
export function versionComparison(
  { workspace }: EngineContext,
  { before: beforePath, after: afterPath, facts, place, ...request }: ComparisonRequest,
): VersionComparison | undefined {
  const [before, after] = [beforePath, afterPath].map((path) => workspace.loaded(path)?.policy);
  if (before === undefined || after === undefined) return undefined;
  const where = place === undefined ? {} : { place };
  const asOf = request.asOf ?? after.effective;
  const found = compareResults(before, after, { facts, asOf, ...where });
  const viewOf = (policy: LoadedPolicy, side: ComparedSide): ResultsView => {
    const asked = { asOf: side.asOf, ...where };
    // A fact that one version does not ask for, or asks for in another way, is set aside for it.
    return resultsOf(policy, { ...asked, facts: siftFacts(policy, facts, asked).facts });
  };
  const [old, fresh] = [viewOf(before, found.before), viewOf(after, found.after)];
  const problems = [...found.before.diagnostics, ...found.after.diagnostics];
  return {
    beforePath,
    afterPath,
    changes: compareRules(before, after),
    results: [...ruleLines(found, old, fresh), ...elementLines(old, fresh)],
    before: found.before,
    after: found.after,
    problems: problems.filter(({ severity }) => severity === 'error'),
  };
}

function ruleLines(
  { rules }: ComparedResults,
  old: ResultsView,
  fresh: ResultsView,
): readonly ComparedLine[] {
  const before = byRule(old.results);
  const after = byRule(fresh.results);
  return rules.map(({ rule, title, isSame }) =>
    line({ key: rule, title, isSame }, before.get(rule), after.get(rule)),
  );
}

/** Elements of lists, each with what the rules say of it. */
function elementLines(old: ResultsView, fresh: ResultsView): readonly ComparedLine[] {
  const before = byElement(old);
  const after = byElement(fresh);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const either = is ?? was;
    if (either === undefined) return [];
    const { element, result } = either;
    const isSame = told(was?.result) === told(is?.result);
    const about = { key, element, title: result.title, isSame };
    return [line(about, was?.result, is?.result)];
  });
}

function line(
  about: Omit<ComparedLine, 'before' | 'after'>,
  before: ResultView | undefined,
  after: ResultView | undefined,
): ComparedLine {
  return {
    ...about,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function byRule(results: readonly ResultView[]): ReadonlyMap<string, ResultView> {
  return new Map(results.map((each) => [each.rule, each]));
}

interface ElementResult {
  readonly element: string;
  readonly result: ResultView;
}

function byElement({ lists }: ResultsView): ReadonlyMap<string, ElementResult> {
  const all = lists.flatMap(({ elements }) =>
    elements.flatMap(({ path: element, results }) =>
      results.map((result) => [`${element}.${result.rule}`, { element, result }] as const),
    ),
  );
  return new Map(all);
}

/** What a person sees of a result: not where it is written. */
function told(result: ResultView | undefined): string | undefined {
  if (result === undefined) return undefined;
  const { status, words, detail, problem, modality } = result;
  return JSON.stringify({ status, words, detail, problem, modality });
}
