import type { LoadedPolicy } from 'tiaoli';
import type { BehaviourComparison, BehaviourDifference } from './compare/comparison.js';
import { fingerprintsOf } from './compare/fingerprints.js';
import { outputsOf } from './compare/outputs.js';
import { createPairJudge, type PairJudge } from './compare/pair-judge.js';
import { type ViewPair, viewPairs } from './compare/view-pairs.js';
import type { UnknownReason } from './finding.js';
import { rulesReadingLists } from './search/reads-lists.js';
import type { Solver } from './solve/solver.js';

export interface CompareOptions {
  readonly solver: Solver;
  /** For one question; 2,000 where absent. */
  readonly milliseconds?: number;
  /** For all of them; no end where absent. */
  readonly budget?: number;
  /** How many pairs of values are shown of one output at most; 6 where absent. */
  readonly most?: number;
  /** Of how many elements lists have at most; 3 where absent. */
  readonly longest?: number;
  /** Whether it is looked for where they differ. */
  readonly regions?: boolean;
  /** Stops at the first difference. */
  readonly isFirstEnough?: boolean;
}

/**
 * Whether two policies decide the same for all facts that both allow, in all places, on all days
 * from the first on which both are in force. Facts with the same name are the same fact. What fails
 * in both is the same, whatever the message. Every witness was confirmed by the evaluator.
 */
export async function compareBehaviour(
  before: LoadedPolicy,
  after: LoadedPolicy,
  options: CompareOptions,
): Promise<BehaviourComparison> {
  const { budget = Number.POSITIVE_INFINITY, longest = 3 } = options;
  const started = Date.now();
  const left = (): number => budget - (Date.now() - started);
  const found: Found = { differences: new Map(), unknown: new Map(), overLists: false };
  const { removed, added } = outputsOf(before.core, after.core);
  for (const pair of viewPairs(before, after)) {
    if (options.isFirstEnough === true && found.differences.size > 0) break;
    await look(pair, { ...options, longest }, left, found);
  }
  const differences = [...found.differences.values()].sort(bySize);
  const unknown = [...found.unknown].map(([output, reason]) => ({ output, reason }));
  const isDifferent = differences.length + removed.length + added.length > 0;
  return {
    status: isDifferent ? 'different' : unknown.length > 0 ? 'unknown' : 'equal',
    differences,
    unknown,
    removed,
    added,
    ...(found.overLists ? { longestList: longest } : {}),
  };
}

interface Found {
  /** By output, kind and the two values. */
  readonly differences: Map<string, BehaviourDifference>;
  readonly unknown: Map<string, UnknownReason>;
  overLists: boolean;
}

async function look(
  pair: ViewPair,
  options: CompareOptions & { readonly longest: number },
  left: () => number,
  found: Found,
): Promise<void> {
  const { before, after } = pair;
  const [ours, theirs] = [fingerprintsOf(before.core), fingerprintsOf(after.core)];
  const { shared } = outputsOf(before.core, after.core);
  const changed = shared.filter(({ name }) => ours.get(name) !== theirs.get(name));
  if (changed.length === 0) return;
  const reading = [before, after].map(({ core }) => rulesReadingLists(core));
  const judge = createPairJudge(pair, options, left);
  for (const rule of changed) {
    if (reading.some((names) => names.has(rule.name)) || rule.entity !== undefined) {
      found.overLists = true;
    }
    const ways = judge.waysOf(rule);
    if (ways === undefined) found.unknown.set(rule.name, 'abstracted');
    for (const way of ways ?? []) await settle(way, judge, options, found);
    if (options.isFirstEnough === true && found.differences.size > 0) return;
  }
}

async function settle(
  way: Parameters<PairJudge['find']>[0],
  judge: PairJudge,
  { most = 6, regions = false }: CompareOptions,
  found: Found,
): Promise<void> {
  const { output, kind } = way;
  const head = `${output.name} ${kind}`;
  const known = [...found.differences].filter(([key]) => key.startsWith(`${head} `));
  if (known.length > 0 && way.between === undefined) return;
  const seen = known.map(([, { before, after }]) => ({ before, after }));
  while (seen.length < most) {
    const answer = await judge.find(way, seen);
    if (answer.status === 'none') return;
    if (answer.status === 'unknown') {
      found.unknown.set(output.name, answer.reason);
      return;
    }
    const { difference } = answer;
    const region = regions ? await judge.region(way, difference) : undefined;
    const key = `${head} ${JSON.stringify([difference.before, difference.after])}`;
    found.differences.set(key, { ...difference, ...(region === undefined ? {} : { region }) });
    seen.push(difference);
    if (way.between === undefined) return;
  }
}

function bySize(one: BehaviourDifference, other: BehaviourDifference): number {
  const [a, b] = [one, other].map(({ witness }) => JSON.stringify(witness.facts)) as [
    string,
    string,
  ];
  const count = ({ witness }: BehaviourDifference): number => Object.keys(witness.facts).length;
  return count(one) - count(other) || a.length - b.length || (a < b ? -1 : 1);
}
