import type { Bilingual } from '@tiaoli/diagnostics';
import type { Compare, CoreExpression } from '@tiaoli/ir';
import type { ThresholdSide } from '../kinds.js';
import type { Collector, Where } from './collector.js';
import { comparedOf } from './compared.js';
import type { PlannedItem } from './plan.js';
import { holdsAt } from './remaining.js';
import {
  holdsOn,
  nearestOn,
  possibleSides,
  sideOf,
  type Threshold,
  thresholdOf,
} from './threshold.js';
import { possibleTruthsOf } from './truths.js';
import {
  measureFact,
  nameWords,
  quoted,
  relationWords,
  same,
  sideWords,
  truthWords,
  valueOnSide,
} from './words.js';

/** A comparison: both ways, and of numbers and dates at, just below and just above. */
export function addComparison(node: Compare, place: Where, collector: Collector): void {
  const isOfSubject = node.left.kind === 'subject' || node.right.kind === 'subject';
  const where = isOfSubject ? place : { ...place, remaining: undefined };
  const threshold = thresholdOf(node, collector.declared, where.subject);
  const what = conditionWords(node, where, collector);
  for (const truth of possibleTruthsOf(node, collector.declared, threshold)) {
    addTruth(node, truth, factsOf(node, truth, where, collector), where, collector);
  }
  if (threshold === undefined) return;
  const { left, right } = node;
  const [value, bound] = threshold.isTurned ? [right, left] : [left, right];
  const other = boundName(bound, collector);
  const name = where.column ?? valueName(value, where.subject, collector);
  addThreshold(node.id, threshold, { what, other, name }, where, collector);
}

/** What is compared, where it has no name: as it is written. */
function valueName(
  value: CoreExpression,
  subject: CoreExpression | undefined,
  collector: Collector,
): Bilingual {
  const node = value.kind === 'subject' && subject !== undefined ? subject : value;
  if (node.kind === 'score') return { zh: '总分', en: 'the total' };
  return same(collector.written(node.id));
}

/** A boolean name, or what is said of a list: both ways. */
export function addCondition(node: CoreExpression, where: Where, collector: Collector): void {
  for (const truth of [true, false]) {
    const { input, entity } = comparedOf(node, collector.declared, where.subject);
    const isFact = input !== undefined && entity === undefined;
    const facts = isFact ? { [input.name]: truth } : undefined;
    addTruth(node, truth, facts, where, collector);
  }
}

/** Whether a condition can come out so, and be of any matter. */
function canSettle(
  node: CoreExpression,
  truth: boolean,
  { remaining, idle }: Where,
  { declared }: Collector,
): boolean {
  if (truth === idle) return false;
  return remaining?.some((point) => holdsAt(node, point, declared) !== !truth) ?? true;
}

function addTruth(
  node: CoreExpression,
  truth: boolean,
  facts: PlannedItem['facts'],
  where: Where,
  collector: Collector,
): void {
  if (!canSettle(node, truth, where, collector)) return;
  const what = conditionWords(node, where, collector);
  const words = truthWords(truth);
  const said =
    namedValue(node, truth, where, collector) ??
    ({ zh: `${what.zh}${words.zh}`, en: `${what.en} ${words.en}` } satisfies Bilingual);
  collector.add(
    {
      id: node.id,
      kind: 'condition',
      side: truth ? 'true' : 'false',
      what: said,
      facts,
    },
    where,
  );
}

/** A cell that names a value: its column has it, or another one. */
function namedValue(
  node: CoreExpression,
  truth: boolean,
  { column }: Where,
  collector: Collector,
): Bilingual | undefined {
  if (column === undefined || node.kind !== 'compare' || node.operator !== '=') return undefined;
  const { zh, en } = quoted(collector.written(node.id));
  return truth
    ? { zh: `${column.zh} 为${zh}`, en: `${column.en} is ${en}` }
    : { zh: `${column.zh} 不为${zh}`, en: `${column.en} is not ${en}` };
}

/** A condition as it is written; a cell with the heading of its column. */
function conditionWords(node: CoreExpression, where: Where, collector: Collector): Bilingual {
  const own = quoted(collector.written(node.id));
  const part = where.isShared === true && node.kind === 'compare' ? boundPart(node, collector) : '';
  const words = { zh: `${own.zh}${part && `（${part}）`}`, en: `${own.en}${part && ` (${part})`}` };
  const { column } = where;
  if (column === undefined) return words;
  return { zh: `${column.zh} ${words.zh}`, en: `${column.en} ${words.en}` };
}

/** Which of several comparisons that are written as one. */
function boundPart({ operator, right }: Compare, collector: Collector): string {
  return `${operator} ${boundName(right, collector).zh}`;
}

/** A bound by its name, or as it is written. */
function boundName(bound: CoreExpression, collector: Collector): Bilingual {
  if (bound.kind === 'constant') return same(bound.text);
  if (bound.kind !== 'parameter') {
    const { title, name } = comparedOf(bound, collector.declared);
    return title ?? same(name ?? collector.written(bound.id));
  }
  const parameter = collector.core.parameters.find(({ name }) => name === bound.name);
  return parameter?.title ?? same(bound.name);
}

/** The fact that makes a comparison with one value hold, or a boolean one fail. */
function factsOf(
  { operator, left, right }: Compare,
  truth: boolean,
  { subject }: Where,
  { declared }: Collector,
): PlannedItem['facts'] {
  if (right.kind !== 'constant' || (operator !== '=' && operator !== '≠')) return undefined;
  const { input, entity } = comparedOf(left, declared, subject);
  if (input === undefined || entity !== undefined) return undefined;
  const isSame = truth === (operator === '=');
  const { value } = right;
  if (value.kind === 'boolean') return { [input.name]: value.value === isSame };
  return isSame && value.kind === 'enumeration' ? { [input.name]: value.value } : undefined;
}

/** What is said of a threshold. */
export interface ThresholdWords {
  /** The condition. */
  readonly what: Bilingual;
  /** What is compared, where it has no name of its own. */
  readonly name: Bilingual;
  readonly other: Bilingual;
}

/** The values at and around a bound, by the id of whatever compares. */
export function addThreshold(
  id: number,
  threshold: Threshold,
  words: ThresholdWords,
  where: Where,
  collector: Collector,
): void {
  collector.thresholds.set(id, threshold);
  for (const side of possibleSides(threshold)) {
    if (!isLeft(side, threshold, where)) continue;
    const { zh, en } = sideWords[side];
    const what = { zh: `${words.what.zh}${zh}`, en: `${words.what.en} ${en}` };
    const wanted = wantedAt(side, threshold, words, collector);
    collector.add({ id, kind: 'threshold', side, what, ...wanted }, where);
  }
}

/** Whether a value on that side comes to the test, and what it then says is of any matter. */
function isLeft(
  side: ThresholdSide,
  { operator, value, bounds = [] }: Threshold,
  { remaining, idle }: Where,
): boolean {
  if (idle !== undefined && holdsOn(side, operator) === idle) return false;
  if (remaining === undefined || bounds.length === 0) return true;
  return remaining.some(
    (point) =>
      typeof point === 'object' && bounds.some((bound) => sideOf(point, bound, value) === side),
  );
}

/** What a value has to be, in words, and as a fact where it is one of the policy. */
function wantedAt(
  side: ThresholdSide,
  { value, bounds }: Threshold,
  words: ThresholdWords,
  { core }: Collector,
) {
  const name = nameWords(value) ?? words.name;
  if (bounds === undefined) {
    const { zh, en } = relationWords[side];
    const { other } = words;
    return { needs: { zh: `${name.zh} ${zh} ${other.zh}`, en: `${name.en} ${en} ${other.en}` } };
  }
  for (const bound of bounds) {
    const nearest = nearestOn(side, bound, value);
    if (nearest === undefined) continue;
    const needed = valueOnSide(side, { bound, nearest }, value, core);
    const needs = { zh: `${name.zh} ${needed.zh}`, en: `${name.en} ${needed.en}` };
    const { input, entity } = value;
    if (input === undefined || entity !== undefined) return { needs };
    return { needs, facts: { [input.name]: measureFact(nearest, value) } };
  }
  return {};
}
