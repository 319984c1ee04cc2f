import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Interval, Test } from '@tiaoli/syntax';
import type { ConcreteItem, ConcreteTest } from '../grammar/concrete.js';
import { type AssemblyContext, missing, type PlacedTest } from './context.js';
import { intervalOf } from './interval.js';
import { type Segment, segmentOf } from './segment.js';

/** Builds what a cell or the right side of 在 says. */
export function assembleTest(
  context: AssemblyContext,
  concrete: ConcreteTest | undefined,
  at: number,
): PlacedTest {
  const items = concrete?.items ?? [];
  const placed: PlacedItem[] = [];
  for (const item of items) placed.push(assembleItem(context, item, placed.at(-1)?.end ?? at));
  const [first] = placed;
  const end = placed.at(-1)?.end ?? at;
  if (first === undefined) return { test: missingTest(context, at, at), end };
  if (placed.length === 1) return { test: first.test, end };
  for (const item of placed) {
    if (item.test.kind === 'equalTo' && item.test.negated) {
      context.report(createDiagnostic('negated-list', item.test.span, {}));
      break;
    }
  }
  const span = context.place.span(first.start, end);
  return { test: { kind: 'oneOf', span, tests: placed.map((item) => item.test) }, end };
}

interface PlacedItem extends PlacedTest {
  readonly start: number;
}

function assembleItem(
  context: AssemblyContext,
  item: ConcreteItem | undefined,
  at: number,
): PlacedItem {
  if (item === undefined) return { test: missingTest(context, at, at), start: at, end: at };
  const first = segmentOf(context, item.first, item.not?.end ?? at);
  const second = item.second && segmentOf(context, item.second, item.range?.end ?? first.end);
  const start = item.not?.start ?? first.start;
  const end = item.suffix?.end ?? second?.end ?? first.end;
  const test =
    plainTest(context, item, first, second, start) ??
    suffixed(
      intervalOf(context, { first, second, range: item.range, negated: item.not !== undefined }),
      item,
    );
  if (test !== undefined) return { test, start, end };
  const span = context.place.span(start, end);
  context.report(createDiagnostic('test-form', span, { test: context.place.shown(start, end) }));
  return { test: missingTest(context, start, end), start, end };
}

/** `超过5万平方米的部分`. */
function suffixed(interval: Interval | undefined, item: ConcreteItem): Interval | undefined {
  return interval && item.suffix ? { ...interval, suffix: true } : interval;
}

/** `优秀`, `= 优秀`, `≠ 优秀`, `非 优秀`. */
function plainTest(
  context: AssemblyContext,
  item: ConcreteItem,
  first: Segment,
  second: Segment | undefined,
  start: number,
): Test | undefined {
  if (second !== undefined || first.bounds.length > 0) return undefined;
  if (item.not !== undefined && first.sign !== undefined) return undefined;
  const negated = item.not !== undefined || first.sign === '≠';
  const span = context.place.span(start, first.end);
  return { kind: 'equalTo', span, value: first.value.node, negated };
}

function missingTest(context: AssemblyContext, start: number, end: number): Test {
  return { ...missing(context.place.span(start, end)), kind: 'missingTest' };
}
