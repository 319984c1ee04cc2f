import type { Bilingual } from '@tiaoli/diagnostics';
import { rationalOf } from '@tiaoli/evaluator';
import type { Round } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { type Collected, collectFrom, type Turn } from './collect.js';
import { degreeOf, pointsToProve } from './degree.js';
import type { Dependence } from './depends.js';
import type { ProfilePiece } from './model.js';
import { notes } from './notes.js';
import { piecesOf, stretchBetween } from './pieces.js';
import { jumpsOf } from './rounding.js';
import { createSampler, type Sampled, type Sampler } from './sampler.js';
import { withoutRounding } from './substitute.js';
import { proof, sorted, type TurningPoints, turningPoints } from './turning-points.js';
import { wholeNumbers, wholePieces } from './whole.js';
import type { Axes, ProfileWriter } from './writer.js';

export interface Range {
  readonly from?: Fraction | undefined;
  readonly to?: Fraction | undefined;
  readonly current?: Fraction | undefined;
}

/** The course along a number. */
export interface Measured {
  readonly pieces: readonly ProfilePiece[];
  readonly turns: ReadonlyMap<string, readonly number[]>;
  readonly goesOn: { readonly below: boolean; readonly above: boolean };
  readonly notes: readonly Bilingual[];
}

/** Farther than any threshold of a policy. */
const farthest = new Fraction(10n ** 12n);
/** Points that are looked at on all stretches that are no lines, and on each of them. */
const tried = 60;
const fewest = 15;

export function measure(
  sampled: Sampled,
  dependence: Dependence,
  { input, rule }: Axes,
  wanted: Range,
  writer: ProfileWriter,
): Measured {
  const { core } = sampled;
  const found = collectFrom(core, dependence);
  const bounds = boundsOf(input.min, input.max);
  const low = bounds.min ?? farthest.neg();
  const high = bounds.max ?? farthest;
  const smooth = smoothly(sampled, found, found.rounds);
  const wide = turningPoints(smooth.sampler, found.turns.length, [low, high]);
  const range = rangeFor(wide, wanted, bounds);
  const goesOn = { below: bounds.min === undefined, above: bounds.max === undefined };
  const whole = input.integer
    ? wholeNumbers(range.from, range.to, rationalOf(input.unit?.factor ?? '1'))
    : undefined;
  if (whole !== undefined) {
    const pieces = wholePieces(whole, createSampler(sampled), writer);
    return { pieces, turns: turnsAt(wide, found.turns), goesOn, notes: [] };
  }
  const drawn = { sampled, found, dependence, rule: rule.name, writer };
  return { ...followed(drawn, within(wide, range), range, smooth.sampler), goesOn };
}

interface Drawn {
  readonly sampled: Sampled;
  readonly found: Collected;
  readonly dependence: Dependence;
  readonly rule: string;
  readonly writer: ProfileWriter;
}

/** From turning point to turning point, those of roundings too where they are not too many. */
function followed(
  { sampled, found, dependence, rule, writer }: Drawn,
  smooth: TurningPoints,
  range: Ends,
  sampler: Sampler,
): Omit<Measured, 'goesOn'> {
  const jumps = found.rounds.map((round, index) =>
    jumpsOf(round, found.turns.length + index, sampler, smooth),
  );
  const dropped = found.rounds.filter((_, index) => jumps[index] === undefined);
  const seeds = [...smooth.points, ...jumps.flatMap((each) => each ?? [])];
  const fine = smoothly(sampled, found, dropped);
  const limits = sorted([range.from, range.to, ...seeds.filter((x) => isInside(x, range))]);
  const turning = turningPoints(fine.sampler, found.turns.length, limits);
  const isFollowed = found.opaque.length === 0 && turning.isCertain;
  const degree = degreeOf(rule, sampled.core, dependence);
  const isProvable = isFollowed && pointsToProve(degree) <= proof;
  const { points } = turning;
  const telling = { isProvable, drawn: Math.max(fewest, Math.ceil(tried / points.length)) };
  const stretches = points.flatMap((from, index) => {
    const to = points[index + 1];
    return to === undefined ? [] : [stretchBetween(from, to, fine.sampler, writer, telling)];
  });
  const pieces = piecesOf(points, stretches, fine.sampler, writer);
  return {
    pieces,
    turns: turnsAt(turning, found.turns),
    notes: [
      ...(isFollowed ? [] : [notes.notFollowed]),
      ...(pieces.some(({ kind }) => kind === 'curve') ? [notes.curve] : []),
      ...dropped.map(({ text }) => notes.notRounded(text)),
    ],
  };
}

/** The same course without some roundings, and what is watched on it. */
function smoothly(
  sampled: Sampled,
  { turns, rounds }: Collected,
  dropped: readonly Round[],
): { readonly sampler: Sampler } {
  const ids = new Set(dropped.map(({ id }) => id));
  const isDropped = (id: number): boolean => ids.has(id);
  const watched = [
    ...turns.map(({ difference }) => difference),
    ...rounds.map(({ value }) => value),
  ];
  if (ids.size === 0) return { sampler: createSampler(sampled, watched) };
  const { core } = sampled;
  const rules = core.rules.map((each) => ({
    ...each,
    body: withoutRounding(each.body, isDropped),
  }));
  const smooth = watched.map((each) => withoutRounding(each, isDropped));
  return { sampler: createSampler({ ...sampled, core: { ...core, rules } }, smooth) };
}

interface Bounds {
  readonly min?: Fraction;
  readonly max?: Fraction;
}

function boundsOf(min: string | undefined, max: string | undefined): Bounds {
  return {
    ...(min === undefined ? {} : { min: rationalOf(min) }),
    ...(max === undefined ? {} : { max: rationalOf(max) }),
  };
}

interface Ends {
  readonly from: Fraction;
  readonly to: Fraction;
}

/** Around all that turns, where the input has no bounds of its own. */
function rangeFor({ points }: TurningPoints, wanted: Range, { min, max }: Bounds): Ends {
  const { current } = wanted;
  const inner = points.slice(1, -1);
  const marks = sorted([...inner, ...(current === undefined ? [] : [current])]);
  const least = marks[0] ?? min ?? new Fraction(0);
  const most = marks.at(-1) ?? least.add(10);
  const span = most.sub(least).equals(0) ? most.abs().add(1) : most.sub(least);
  const margin = span.div(2);
  const from = clamp(wanted.from ?? min ?? least.sub(margin), { min, max });
  const to = clamp(wanted.to ?? max ?? most.add(margin).ceil(), { min, max });
  return to.gt(from) ? { from, to } : { from, to: from.add(1) };
}

function clamp(
  value: Fraction,
  { min, max }: { min?: Fraction | undefined; max?: Fraction | undefined },
) {
  if (min?.gt(value) === true) return min;
  return max?.lt(value) === true ? max : value;
}

function isInside(x: Fraction, { from, to }: Ends): boolean {
  return x.gt(from) && x.lt(to);
}

function within(turning: TurningPoints, range: Ends): TurningPoints {
  const inner = turning.points.filter((x) => isInside(x, range));
  return { ...turning, points: sorted([range.from, ...inner, range.to]) };
}

/** The ids of what turns at each point. */
function turnsAt(
  { zeros }: TurningPoints,
  turns: readonly Turn[],
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    [...zeros].map(([at, indexes]) => [
      at,
      [...new Set([...indexes].flatMap((index) => turns[index]?.id ?? []))],
    ]),
  );
}
