import { readFacts } from '@tiaoli/evaluator';
import { builtInUnits } from '@tiaoli/syntax';
import { expect, test } from 'vitest';
import { coreOf } from '../conformance/neutral-cases.js';

test.each(builtInUnits)(
  'a fact may be written in $name',
  ({ name, base, numerator, denominator }) => {
    const core = coreOf(
      `inputs: { 量: { type: number, unit: ${base} } }\nrules: { 有量: { formula: 量 ≥ 0 } }`,
      'units',
    );
    const entries = [['量', { kind: 'text', text: `${denominator}${name}` }]] as const;
    const { facts, diagnostics } = readFacts(core, { kind: 'object', entries });
    expect(diagnostics).toEqual([]);
    expect(facts.get('量')).toMatchObject({ value: { n: BigInt(numerator), d: 1n } });
  },
);
