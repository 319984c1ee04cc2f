import { type Core, descendants, type Input } from '@tiaoli/ir';
import fc from 'fast-check';
import type { FactValue } from 'tiaoli';

/** Facts for all inputs of a core that hold no list: ordinary ones, and those at its thresholds. */
export function factsFor(core: Core): fc.Arbitrary<Readonly<Record<string, FactValue>>> {
  const constants = numbersIn(core);
  return fc.record(
    Object.fromEntries(core.inputs.map((input) => [input.name, factOf(input, core, constants)])),
  );
}

function factOf(input: Input, core: Core, constants: readonly number[]): fc.Arbitrary<FactValue> {
  const { type } = input;
  switch (type.kind) {
    case 'boolean':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('甲', '乙', '');
    case 'date':
      return fc
        .integer({ min: 8000, max: 24_000 })
        .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    case 'enumeration': {
      const values = core.enumerations.find(({ name }) => name === type.enumeration)?.values ?? [];
      return fc.constantFrom(...values.map(({ name }) => name));
    }
    default:
      return numberFor(input, constants);
  }
}

function numberFor(input: Input, constants: readonly number[]): fc.Arbitrary<number> {
  const { integer, percent, decimals = percent ? 2 : 4 } = input;
  const places = integer ? 0 : percent ? decimals + 2 : decimals;
  const factor = rational(input.unit?.factor ?? '1');
  const least = input.min === undefined ? -1000 : rational(input.min) / factor;
  const most = input.max === undefined ? Math.max(least, 0) + 1e9 : rational(input.max) / factor;
  const near = fc
    .tuple(fc.constantFrom(0, ...constants), fc.integer({ min: -1, max: 1 }))
    .map(([constant, by]) => constant / factor + by * 10 ** -places);
  const small = fc.integer({ min: -10, max: 200 });
  const any = fc.double({ min: least, max: most, noNaN: true });
  return fc
    .oneof(near, small, any)
    .map((number) => Number(Math.min(most, Math.max(least, number)).toFixed(places)) + 0);
}

function rational(text: string): number {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

/** Every number that a rule or a parameter of the core names. */
function numbersIn({ rules, parameters }: Core): readonly number[] {
  const constants = rules.flatMap(({ body }) =>
    [...descendants(body)].flatMap((node) => (node.kind === 'constant' ? [node.value] : [])),
  );
  const values = [
    ...constants,
    ...parameters.flatMap((each) => each.values.map(({ value }) => value)),
  ];
  return values.flatMap((value) => (value.kind === 'number' ? [rational(value.value)] : []));
}
