import { createDecider, readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { createRuntime, type Facts, type Runtime } from '@tiaoli/runtime';
import { chinaHolidays } from '@tiaoli/runtime/china';
import { factsFromObject } from 'tiaoli';
import { expect } from 'vitest';
import { expectedDecision } from './expected.js';

/** Both deciders of a core, made once. */
export interface Deciders {
  readonly core: Core;
  readonly evaluator: ReturnType<typeof createDecider>;
  readonly runtime: Runtime;
}

export function decidersOf(core: Core): Deciders {
  const runtime = createRuntime(core, { holidays: chinaHolidays });
  return { core, evaluator: createDecider(core), runtime };
}

/** The runtime answers what the evaluator does, or has the same against the facts. */
export function expectAgreement(
  { core, evaluator, runtime }: Deciders,
  asOf: string,
  facts: Facts,
  about = '',
): void {
  const decision = runtime.on(asOf)(facts);
  const given = factsFromObject(facts);
  const read = readFacts(core, given.value);
  const found = given.diagnostics.length > 0 ? given.diagnostics : read.diagnostics;
  const codes = decision.problems.map(({ code }) => code);
  const shown = `${JSON.stringify(facts, plain)} ${about}`;
  expect(codes, shown).toEqual(found.map(({ code }) => code));
  if (found.length > 0) expect(decision.results).toEqual({});
  else
    expect(decision, shown).toEqual(expectedDecision(core, evaluator({ facts: read.facts, asOf })));
}

const plain = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}n` : value;
