import type { Claim } from '@tiaoli/ir';
import { linkedPolicyOf } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { claimConditions } from './conditions/claims.js';
import type { Condition } from './conditions/condition.js';
import { faultConditions } from './conditions/faults.js';
import { markConditions } from './conditions/marks.js';
import { encode } from './encoding/encode.js';
import type { Finding, Unknown, Verification } from './finding.js';
import { findingOf, headOf, keyOf } from './search/head.js';
import { type Budget, createJudge, type Judge } from './search/judge.js';
import { readsLists, rulesReadingLists } from './search/reads-lists.js';
import type { State, States } from './search/state.js';
import { type View, viewsOf } from './search/views.js';
import type { Solver } from './solve/solver.js';
import type { Assignment } from './terms/evaluate.js';

export interface VerifyOptions {
  readonly solver: Solver;
  /** What it claims beside its own claims. */
  readonly claims?: readonly Claim[];
  /** For one question; 2,000 where absent. */
  readonly milliseconds?: number;
  /** For all of them; no end where absent. What is not asked in time is unknown. */
  readonly budget?: number;
  /** Of how many elements lists have at most; 3 where absent. */
  readonly longest?: number;
  /** Told of each finding as soon as it is made. */
  readonly onFinding?: (finding: Finding) => void;
}

/** Lists are this long where something did not happen in short ones. */
const longerLists = 10;

/**
 * Looks for facts that show a defect of a policy, in all its places and on all days on which it is
 * in force, and proves that there are none. All facts are taken as given and within their bounds.
 * Every witness was confirmed by the evaluator.
 */
export async function verify(policy: LoadedPolicy, options: VerifyOptions): Promise<Verification> {
  const { milliseconds = 2_000, budget: whole = Number.POSITIVE_INFINITY, longest = 3 } = options;
  const started = Date.now();
  const budget: Budget = { milliseconds, left: () => whole - (Date.now() - started) };
  const views = viewsOf(policy);
  const states: States = new Map();
  const isOpen = (state: State): boolean =>
    state.condition.polarity === 'possible' && !state.isReached && state.isOverLists;
  for (const view of views) await look(view, { ...options, longest }, budget, states);
  for (const view of views) {
    const open = new Set([...states].flatMap(([key, state]) => (isOpen(state) ? [key] : [])));
    if (open.size > 0) await look(view, { ...options, longest: longerLists, open }, budget, states);
  }
  await lookAgain(
    views,
    { ...options, longest },
    { ...budget, milliseconds: milliseconds * patience },
    states,
  );
  return summed(policy, [...states.values()], longest);
}

/** How much longer than at first the questions are given that took too long. */
const patience = 10;

/** Asks once more what took too long. */
async function lookAgain(
  views: readonly View[],
  options: LookOptions,
  budget: Budget,
  states: States,
): Promise<void> {
  const open = new Set([...states].flatMap(([key, state]) => (isTimedOut(state) ? [key] : [])));
  if (open.size === 0) return;
  for (const key of open) delete states.get(key)?.unknown;
  for (const view of views) await look(view, { ...options, open }, budget, states);
}

function isTimedOut({ unknown, finding, isReached }: State): boolean {
  return unknown === 'time' && finding === undefined && !isReached;
}

interface LookOptions extends VerifyOptions {
  readonly longest: number;
  /** Only these are asked. */
  readonly open?: ReadonlySet<string>;
}

async function look(
  view: View,
  { solver, claims: more = [], longest, open, onFinding }: LookOptions,
  budget: Budget,
  states: States,
): Promise<void> {
  const { core, period } = view;
  const settings = { core, period, longest };
  const encoding = encode(settings);
  const faults = faultConditions(core, encoding);
  const claims = claimConditions([...(core.claims ?? []), ...more], encoding, settings);
  const judge = createJudge(view, encoding, solver, budget);
  const reading = rulesReadingLists(core);
  const fresh = [...faults, ...claims, ...markConditions(encoding)].flatMap((condition) => {
    const key = keyOf(core, condition);
    if (isOfAnother(view, condition) || (open !== undefined && !open.has(key))) return [];
    const before = states.get(key);
    const isOverLists = before?.isOverLists === true || dependsOnLists(condition, reading);
    const state: State = { isReached: false, ...before, condition, view, isOverLists };
    states.set(key, state);
    return [state];
  });
  for (const state of fresh) await settle(state, fresh, judge, onFinding);
}

/** Another policy that is used is verified by itself. */
function isOfAnother({ core }: View, condition: Condition): boolean {
  if (condition.polarity === 'possible') {
    return linkedPolicyOf(core, condition.mark.node) !== undefined;
  }
  return 'fault' in condition.of && linkedPolicyOf(core, condition.of.fault.node) !== undefined;
}

function dependsOnLists(condition: Condition, reading: ReadonlySet<string>): boolean {
  if (condition.polarity === 'possible') return reading.has(condition.mark.rule);
  if ('fault' in condition.of) return reading.has(condition.of.fault.rule);
  const { body, when } = condition.of.claim;
  const said = body.kind === 'always' ? body.formula : body.value;
  return [said, when].some((each) => each !== undefined && readsLists(each, reading));
}

async function settle(
  state: State,
  all: readonly State[],
  judge: Judge,
  onFinding: ((finding: Finding) => void) | undefined,
): Promise<void> {
  const { condition, view } = state;
  if (state.finding !== undefined || state.isReached) return;
  const judged =
    condition.polarity === 'never'
      ? await judge.forbidden(condition)
      : await judge.wanted(condition);
  if (judged.kind === 'unknown') {
    state.unknown = judged.reason;
    return;
  }
  if (condition.polarity === 'possible') state.isReached = judged.kind === 'holds';
  else if (judged.kind === 'broken') {
    state.finding = findingOf(view.core, condition, judged.shown);
    onFinding?.(state.finding);
  }
  if (judged.learned !== undefined) learn(judged.learned, all, judge);
}

/** Facts that show one thing show what else can happen. */
function learn(assignment: Assignment, all: readonly State[], judge: Judge): void {
  for (const state of all) {
    const { condition, isReached } = state;
    if (condition.polarity === 'never' || isReached) continue;
    state.isReached = judge.happens(condition.when, assignment);
  }
}

function summed(
  { id, version }: LoadedPolicy,
  states: readonly State[],
  longest: number,
): Verification {
  for (const state of states) {
    if (state.condition.polarity === 'never' || state.isReached || state.unknown) continue;
    if (state.isOverLists) state.unknown = 'lists';
    else state.finding = findingOf(state.view.core, state.condition);
  }
  const findings = states.flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
  const unknown = states.flatMap(({ finding, unknown: reason, isReached, ...rest }): Unknown[] =>
    finding !== undefined || isReached || reason === undefined
      ? []
      : [{ ...headOf(rest.view.core, rest.condition), reason }],
  );
  const proved = states.filter((each) => !each.finding && (each.isReached || !each.unknown));
  const bounded = proved.filter((each) => each.isOverLists && !each.isReached);
  return {
    policy: id,
    version,
    findings: findings.sort((a, b) => a.span.start - b.span.start),
    unknown,
    proved: proved.length,
    provedForShortLists: bounded.length,
    longestList: longest,
  };
}
