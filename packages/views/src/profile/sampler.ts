import {
  createDecider,
  type Facts,
  type Outcome,
  type Question,
  type Value,
} from '@tiaoli/evaluator';
import type { Core, CoreExpression } from '@tiaoli/ir';
import type Fraction from 'fraction.js';
import { besideRule } from '../shared/beside.js';
import { numberIn } from '../shared/numbers.js';

/** What a core says where an input has a value. */
export interface Sample {
  readonly target: Outcome;
  /** What the watched expressions come to; undefined where that is no number. */
  readonly watched: readonly (Fraction | undefined)[];
}

export type Sampler = (value: Value) => Sample;

export interface Sampled {
  readonly core: Core;
  readonly question: Question;
  readonly input: string;
  readonly target: CoreExpression;
}

/** Decides once for each value of the input, and remembers it. */
export function createSampler(
  { core, question, input, target }: Sampled,
  watched: readonly CoreExpression[] = [],
): Sampler {
  const rules = [target, ...watched].map((body, index) => besideRule(body, index));
  const only = rules.map(({ name }) => name);
  const decide = createDecider({ ...core, rules: [...core.rules, ...rules] });
  const known = new Map<string, Sample>();
  return (value) => {
    const key = value.kind === 'number' ? value.value.toFraction() : JSON.stringify(value);
    const made = known.get(key) ?? sampleAt(value);
    known.set(key, made);
    return made;
  };

  function sampleAt(value: Value): Sample {
    const facts: Facts = new Map(question.facts).set(input, value);
    const { steps } = decide({ ...question, facts, only });
    const [first, ...others] = only.map((name) => steps.get(name)?.outcome);
    return { target: first ?? { status: 'unknown', needs: [] }, watched: others.map(numberIn) };
  }
}
