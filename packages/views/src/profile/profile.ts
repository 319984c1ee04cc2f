import { parseRational, rationalOf, type Value } from '@tiaoli/evaluator';
import type { Input } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { type AskOptions, type LoadedPolicy, readQuestion } from 'tiaoli';
import { placeOf } from '../shared/place.js';
import { unitWords } from '../shared/words.js';
import { writtenAt } from '../shared/written.js';
import { dependenceOn } from './depends.js';
import { listedPieces } from './listed.js';
import { type Measured, measure } from './measured.js';
import type { Profile, ProfilePiece, ProfileThreshold } from './model.js';
import { notes } from './notes.js';
import { createSampler, type Sampled } from './sampler.js';
import { targetOf } from './target.js';
import { type Axes, createProfileWriter, type ProfileWriter } from './writer.js';

export interface ProfileOptions extends Omit<AskOptions, 'only'> {
  /** The input that varies. */
  readonly input: string;
  readonly rule: string;
  /** Of a score `total`, the default, or `grade`; of several columns the name of one. */
  readonly part?: string;
  /** What is drawn: digits in the unit of the input, or dates; all that matters where absent. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * How a result goes with one input. Between two thresholds the evaluator was asked at enough points
 * to prove the line. Nothing where the question is wrong, or the input or the rule has no such axis.
 */
export function profileOf(whole: LoadedPolicy, options: ProfileOptions): Profile | undefined {
  const { input: inputName, rule: ruleName, part, from, to, ...ask } = options;
  const { question, policy } = readQuestion(whole, ask);
  if (question === undefined) return undefined;
  const { core } = policy;
  const input = core.inputs.find(({ name }) => name === inputName);
  const rule = core.rules.find(({ name }) => name === ruleName);
  const target = rule && targetOf(rule, part);
  if (input === undefined || rule === undefined || target === undefined) return undefined;
  const axes: Axes = { core, input, rule, unit: target.unit };
  const writer = createProfileWriter(axes);
  const sampled: Sampled = { core, question, input: inputName, target: target.expression };
  const current = question.facts.get(inputName);
  const course =
    input.type.kind === 'number'
      ? measure(
          sampled,
          dependenceOn(inputName, ruleName, core),
          axes,
          { from: inBase(from, input), to: inBase(to, input), current: numberOf(current) },
          writer,
        )
      : listed(sampled, axes, { from, to, around: dateIn(current) ?? question.asOf }, writer);
  if (course.pieces.length === 0) return undefined;
  return {
    input: inputName,
    inputTitle: input.title,
    ...(input.unit === undefined ? {} : { inputUnit: unitWords(input.unit) }),
    rule: ruleName,
    ruleTitle: rule.title,
    ...(target.unit === undefined ? {} : { ruleUnit: unitWords(target.unit) }),
    isPercent: { input: input.percent ?? false, rule: rule.percent ?? false },
    isWhole: input.integer,
    pieces: course.pieces,
    thresholds: thresholdsOf(course, policy, writer),
    goesOn: course.goesOn,
    ...currentOf(current, sampled, writer),
    isExact: course.notes.length === 0,
    // The same may hold of several rules on the way.
    notes: [...new Map(course.notes.map((note) => [note.en, note])).values()],
  };
}

function listed(
  sampled: Sampled,
  axes: Axes,
  dates: Parameters<typeof listedPieces>[1],
  writer: ProfileWriter,
): Measured {
  const isDate = axes.input.type.kind === 'date';
  return {
    pieces: listedPieces(axes, dates, createSampler(sampled), writer),
    turns: new Map(),
    goesOn: { below: isDate, above: isDate },
    notes: isDate ? [notes.days] : [],
  };
}

/**
 * The points where the pieces change, with what is written there; among whole numbers the first one
 * from which it is otherwise.
 */
function thresholdsOf(
  { pieces, turns }: Measured,
  policy: LoadedPolicy,
  writer: ProfileWriter,
): readonly ProfileThreshold[] {
  const found = [...turns].map(([at, ids]) => ({ value: rationalOf(at), ids }));
  return pieces.slice(1).flatMap(({ from }, index): readonly ProfileThreshold[] => {
    const before = pieces[index];
    const ids = found
      .filter(({ value }) => {
        const { exact } = writer.at(value);
        if (exact === from.at.exact) return true;
        // Between two whole numbers.
        return before !== undefined && isBetween(exact, before.to.at.exact, from.at.exact);
      })
      .flatMap((each) => each.ids);
    const written = [...new Set(ids)].map((id) => ({
      written: writtenAt(policy, id),
      place: placeOf(policy, id),
    }));
    return before?.to.at.exact === from.at.exact && isRepeated(pieces, index + 1)
      ? []
      : [{ at: from.at, pieces: written }];
  });
}

/** A single point has a threshold of its own; what follows it begins at the same one. */
function isRepeated(pieces: readonly ProfilePiece[], index: number): boolean {
  const [before, here] = [pieces[index - 1], pieces[index]];
  return before?.kind === 'point' && index > 1 && here?.from.at.exact === before.from.at.exact;
}

function isBetween(exact: string, low: string, high: string): boolean {
  const [value, least, most] = [exact, low, high].map((each) => parseRational(each));
  if (value === undefined || least === undefined || most === undefined) return false;
  return value.gte(least) && value.lt(most);
}

function currentOf(
  value: Value | undefined,
  sampled: Sampled,
  writer: ProfileWriter,
): Pick<Profile, 'current'> {
  const number = numberOf(value);
  if (value === undefined || number === undefined) return {};
  const { target } = createSampler(sampled)(value);
  return { current: { at: writer.at(number), value: writer.value(target) } };
}

function numberOf(value: Value | undefined): Fraction | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}

function dateIn(value: Value | undefined): string | undefined {
  return value?.kind === 'date' ? value.value : undefined;
}

/** Digits in the unit of an input as a number of base units. */
function inBase(digits: string | undefined, { unit }: Input): Fraction | undefined {
  const number = digits === undefined ? undefined : parseRational(digits);
  return unit === undefined ? number : number?.mul(rationalOf(unit.factor));
}
