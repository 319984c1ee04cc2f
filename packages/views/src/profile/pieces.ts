import type { Outcome, Value } from '@tiaoli/evaluator';
import type Fraction from 'fraction.js';
import { numberIn } from '../shared/numbers.js';
import { type Line, lineThrough, pointsInside, valueAt } from './lines.js';
import type { ProfilePiece, ProfileValue } from './model.js';
import type { Sampler } from './sampler.js';
import { proof } from './turning-points.js';
import type { ProfileWriter } from './writer.js';

/** The course between two turning points, without them. */
export interface Stretch {
  readonly kind: 'constant' | 'line' | 'curve';
  readonly low: Fraction;
  readonly high: Fraction;
  readonly line?: Line;
  /** What it comes to near its ends. */
  readonly start: ProfileValue;
  readonly end: ProfileValue;
  readonly samples: readonly Fraction[];
}

/** How a stretch may be told. */
export interface Telling {
  /** Whether points on one line prove that all of it is. */
  readonly isProvable: boolean;
  /** Points on it where it is no line, for drawing it. */
  readonly drawn: number;
}

export function stretchBetween(
  low: Fraction,
  high: Fraction,
  sampler: Sampler,
  writer: ProfileWriter,
  { isProvable, drawn }: Telling,
): Stretch {
  const xs = pointsInside(low, high, proof);
  const outcomes = xs.map((value) => sampler(numberValue(value)).target);
  const views = outcomes.map((outcome) => writer.value(outcome));
  const [first] = views;
  if (first !== undefined && views.every((view) => sameValue(view, first)) && isProvable) {
    const number = numberIn(outcomes[0]);
    const line = number && { slope: number.mul(0), offset: number };
    const level = { kind: 'constant' as const, low, high, start: first, end: first, samples: [] };
    return line === undefined ? level : { ...level, line };
  }
  const line = lineThrough(xs, outcomes.map(numberIn));
  if (line !== undefined && isProvable) {
    const [start, end] = [low, high].map((x) => writer.value(known(valueAt(line, x))));
    if (start !== undefined && end !== undefined) {
      return { kind: 'line', low, high, line, start, end, samples: [] };
    }
  }
  // At an end there may be no value where there is one beside it.
  const at = (x: Fraction, beside: ProfileValue | undefined): ProfileValue => {
    const there = writer.value(sampler(numberValue(x)).target);
    return beside === undefined || there.status === beside.status ? there : beside;
  };
  const ends = { start: at(low, views[0]), end: at(high, views.at(-1)) };
  return { kind: 'curve', low, high, ...ends, samples: pointsInside(low, high, drawn) };
}

/** Points and stretches as the longest pieces that tell the same. */
export function piecesOf(
  points: readonly Fraction[],
  stretches: readonly Stretch[],
  sampler: Sampler,
  writer: ProfileWriter,
): readonly ProfilePiece[] {
  const pieces: ProfilePiece[] = [];
  let open: { stretch: Stretch; isClosed: boolean } | undefined;
  const finish = (isClosed: boolean): void => {
    if (open === undefined) return;
    pieces.push(pieceOf(open.stretch, open.isClosed, isClosed, sampler, writer));
    open = undefined;
  };
  for (const [index, point] of points.entries()) {
    const here = writer.value(sampler(numberValue(point)).target);
    const next = stretches[index];
    const endsHere: boolean = open !== undefined && sameValue(open.stretch.end, here);
    const startsHere = next !== undefined && sameValue(next.start, here);
    if (open !== undefined && next !== undefined && endsHere && startsHere) {
      const joined = join(open.stretch, next);
      if (joined !== undefined) {
        open = { stretch: joined, isClosed: open.isClosed };
        continue;
      }
    }
    finish(endsHere);
    if (!endsHere && !startsHere) {
      const end = { at: writer.at(point), isClosed: true };
      pieces.push({ kind: 'point', from: end, to: end, start: here, end: here });
    }
    if (next !== undefined) open = { stretch: next, isClosed: startsHere };
  }
  finish(false);
  return pieces;
}

function pieceOf(
  { kind, low, high, start, end, samples }: Stretch,
  fromClosed: boolean,
  toClosed: boolean,
  sampler: Sampler,
  writer: ProfileWriter,
): ProfilePiece {
  const drawnPoints = samples.map((x) => ({
    at: writer.at(x),
    value: writer.value(sampler(numberValue(x)).target),
  }));
  return {
    kind,
    from: { at: writer.at(low), isClosed: fromClosed },
    to: { at: writer.at(high), isClosed: toClosed },
    start,
    end,
    ...(samples.length === 0 ? {} : { samples: drawnPoints }),
  };
}

/** Two stretches of one course. */
function join(one: Stretch, other: Stretch): Stretch | undefined {
  if (one.kind !== other.kind || one.kind === 'curve') return undefined;
  const { line } = one;
  if (line === undefined || other.line === undefined) {
    return sameValue(one.end, other.start)
      ? { ...one, high: other.high, end: other.end }
      : undefined;
  }
  const isSame = line.slope.equals(other.line.slope) && line.offset.equals(other.line.offset);
  return isSame ? { ...one, high: other.high, end: other.end } : undefined;
}

function sameValue(a: ProfileValue, b: ProfileValue): boolean {
  return a.status === b.status && a.words.zh === b.words.zh && a.exact === b.exact;
}

export function numberValue(value: Fraction): Value {
  return { kind: 'number', value };
}

function known(value: Fraction): Outcome {
  return { status: 'known', value: { kind: 'number', value } };
}
