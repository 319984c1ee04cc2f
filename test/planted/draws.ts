import { type Core, descendants, type Entity, type Input } from '@tiaoli/ir';
import fc from 'fast-check';
import type { FactValue } from 'tiaoli';
import { factsFor } from '../to-js/facts.js';
import type { Facts } from './planted-files.js';

const day = 86_400_000;

/** Facts for all inputs of a core, lists of few elements and dates near those of the policy too. */
export function drawsOf(
  core: Core,
): fc.Arbitrary<{ readonly facts: Facts; readonly asOf: string }> {
  return fc.record({ facts: factsOf(core, core.inputs), asOf: fc.constantFrom(...daysOf(core)) });
}

function factsOf(core: Core, inputs: readonly Input[]): fc.Arbitrary<Facts> {
  const isSpecial = ({ type }: Input): boolean => type.kind === 'list' || type.kind === 'date';
  const special = inputs.filter(isSpecial).map((input) => [input.name, specialOf(core, input)]);
  return fc
    .tuple(
      factsFor({ ...core, inputs: inputs.filter((input) => !isSpecial(input)) }),
      fc.record(Object.fromEntries(special) as Record<string, fc.Arbitrary<FactValue>>),
    )
    .map(([plain, others]) => ({ ...plain, ...others }));
}

function specialOf(core: Core, input: Input): fc.Arbitrary<FactValue> {
  const { type } = input;
  if (type.kind !== 'list') return dateOf(core, input);
  const element = type.of.kind === 'element' ? type.of.entity : undefined;
  const entity = core.entities.find(({ name }) => name === element);
  return entity === undefined ? fc.constant([]) : listOf(core, entity);
}

function listOf(core: Core, entity: Entity): fc.Arbitrary<FactValue> {
  const inputs = entity.inputs.filter(({ name }) => name !== entity.key);
  return fc
    .array(factsOf(core, inputs), { maxLength: 4 })
    .map((items) => items.map((item, index) => ({ ...item, [entity.key]: `第${index + 1}个` })));
}

function dateOf(core: Core, { min, max }: Input): fc.Arbitrary<string> {
  const near = fc
    .tuple(fc.constantFrom(...datesIn(core)), fc.integer({ min: -40, max: 40 }))
    .map(([date, by]) => Date.parse(date) / day + by);
  return fc
    .oneof(near, fc.integer({ min: 17_500, max: 21_500 }))
    .map((days) => new Date(days * day).toISOString().slice(0, 10))
    .map((date) => (min !== undefined && date < min ? min : date))
    .map((date) => (max !== undefined && date > max ? max : date));
}

/** Days on which the policy may say something else: its first one, and where parameters change. */
function daysOf(core: Core): readonly string[] {
  const changes = core.parameters.flatMap(({ values }) => values.flatMap(({ from }) => from ?? []));
  const before = changes.map((each) => shifted(each, -1));
  return [...new Set([core.effective, ...changes, ...before])].filter(
    (each) => each >= core.effective && (core.until === undefined || each <= core.until),
  );
}

function datesIn(core: Core): readonly string[] {
  const constants = core.rules.flatMap(({ body }) =>
    [...descendants(body)].flatMap((node) =>
      node.kind === 'constant' && node.value.kind === 'date' ? [node.value.value] : [],
    ),
  );
  return [...daysOf(core), ...constants];
}

function shifted(date: string, by: number): string {
  return new Date(Date.parse(date) + by * day).toISOString().slice(0, 10);
}
