import type { Bilingual } from '@tiaoli/diagnostics';
import type { Decision, ListResults, Outcome, RuleResult, RuleStep } from '@tiaoli/evaluator';
import type { Modality } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { type Answer, answerOf, type ViewOptions } from '../shared/answer.js';
import { type Basis, basisOf } from '../shared/citations.js';
import { type Place, placeOf } from '../shared/place.js';
import { outcomeWords } from '../shared/words.js';
import { type ResultDetail, resultDetail } from './details.js';
import { type Need, needNamer } from './needs.js';

/** What one rule says, for people. */
export interface ResultView {
  readonly rule: string;
  readonly title: Bilingual;
  readonly status: 'decided' | 'undecided' | 'error';
  /** In one line, with its unit; absent while it is not decided. */
  readonly words?: Bilingual;
  /** Of a decided yes or no. */
  readonly truth?: boolean;
  readonly modality?: Modality;
  /** The parts of a value that has some, as far as they are known. */
  readonly detail?: ResultDetail;
  /** Of what is undecided: the sets of facts that can decide it, smallest first. */
  readonly needs: readonly (readonly Need[])[];
  /** The best of them to ask for next. */
  readonly ask?: Need;
  /** Why there is no result. */
  readonly problem?: Bilingual;
  readonly basis: Basis;
  readonly place: Place;
}

/** What the rules of an entity say of each element of a list. */
export interface ElementResultsView {
  /** As needs call it, `企业名单`, or `企业名单[甲公司].投诉` of a list inside another. */
  readonly list: string;
  readonly elements: readonly {
    readonly key: string;
    /** As it is asked for, `企业名单[甲公司]`. */
    readonly path: string;
    readonly results: readonly ResultView[];
  }[];
}

export interface ResultsView {
  readonly results: readonly ResultView[];
  readonly lists: readonly ElementResultsView[];
}

/** What a policy says, ready to be shown. Nothing where the question or its facts are wrong. */
export function resultsOf(whole: LoadedPolicy, options: ViewOptions): ResultsView {
  const answer = answerOf(whole, options);
  if (answer === undefined) return { results: [], lists: [] };
  const viewOf = resultViewer(answer);
  const { decision } = answer;
  return {
    results: viewsOf(decision.results, decision.steps, viewOf),
    lists: listViews(decision, viewOf),
  };
}

type ViewOfResult = (result: RuleResult, step: RuleStep) => ResultView;

function resultViewer({ policy, question }: Answer): ViewOfResult {
  const { core } = policy;
  const need = needNamer(core, question.facts);
  return ({ outcome, ask }, step) => {
    const { name, title, id, unit, percent, modality, citation } = step.rule;
    const detail = resultDetail(step, core);
    return {
      rule: name,
      title,
      status: statuses[outcome.status],
      ...(outcome.status === 'known'
        ? {
            words:
              partWords(detail) ?? outcomeWords(outcome, unit, { core, percent: percent ?? false }),
          }
        : {}),
      ...truthOf(outcome),
      ...(modality === undefined || outcome.status !== 'known' ? {} : { modality }),
      ...(detail === undefined ? {} : { detail }),
      needs: outcome.status === 'unknown' ? outcome.needs.map((set) => set.map(need)) : [],
      ...(ask === undefined ? {} : { ask: need(ask) }),
      ...(outcome.status === 'error' ? { problem: outcome.error.diagnostic.message } : {}),
      basis: basisOf(citation, core),
      place: placeOf(policy, id),
    };
  };
}

/** Several outputs in one line, each with its own unit. */
function partWords(detail: ResultDetail | undefined): Bilingual | undefined {
  if (detail?.kind !== 'columns') return undefined;
  return {
    zh: detail.parts.map(({ title, words }) => `${title.zh}：${words?.zh ?? ''}`).join('，'),
    en: detail.parts.map(({ title, words }) => `${title.en}: ${words?.en ?? ''}`).join(', '),
  };
}

const statuses = { known: 'decided', unknown: 'undecided', error: 'error' } as const;

function truthOf(outcome: Outcome): { readonly truth?: boolean } {
  const isTruth = outcome.status === 'known' && outcome.value.kind === 'boolean';
  return isTruth && outcome.value.kind === 'boolean' ? { truth: outcome.value.value } : {};
}

function viewsOf(
  results: readonly RuleResult[],
  steps: ReadonlyMap<string, RuleStep> | undefined,
  viewOf: ViewOfResult,
): readonly ResultView[] {
  return results.flatMap((result) => {
    const step = steps?.get(result.rule);
    return step === undefined ? [] : [viewOf(result, step)];
  });
}

/** All lists, one inside another after the one that holds it. */
function listViews(
  { lists, elementSteps }: Decision,
  viewOf: ViewOfResult,
): readonly ElementResultsView[] {
  const views: ElementResultsView[] = [];
  const pending: { readonly at: string; readonly of: ListResults }[] = lists.map((of) => ({
    at: of.list,
    of,
  }));
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { at, of } = next;
    const elements = of.elements.map(({ element, results, lists: inner }) => {
      pending.push(...inner.map((each) => ({ at: `${element.path}.${each.list}`, of: each })));
      return {
        key: element.key,
        path: element.path,
        results: viewsOf(results, elementSteps.get(element), viewOf),
      };
    });
    views.push({ list: at, elements });
  }
  return views;
}
