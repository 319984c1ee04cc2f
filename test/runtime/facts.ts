import { type Core, entityOf, type Input } from '@tiaoli/ir';
import fc from 'fast-check';
import { factsFor } from '../to-js/facts.js';

type Facts = Readonly<Record<string, unknown>>;

/** Facts for the inputs of a core, each of them absent in one of four draws. */
export function someFactsFor(core: Core): fc.Arbitrary<Facts> {
  return recordOf(core.inputs, core);
}

function recordOf(inputs: readonly Input[], core: Core): fc.Arbitrary<Facts> {
  const facts = inputs.map((input) => fc.option(factFor(input, core), { freq: 3 }));
  return fc.tuple(...facts).map((values) => {
    const given = inputs.map(({ name }, index): [string, unknown] => [name, values[index]]);
    return Object.fromEntries(given.filter(([, value]) => value !== null));
  });
}

function factFor(input: Input, core: Core): fc.Arbitrary<unknown> {
  const entity = core.entities.find(({ name }) => name === entityOf(input.type));
  if (entity === undefined) {
    return factsFor({ ...core, inputs: [input] }).map((facts) => Object.values(facts)[0]);
  }
  const others = entity.inputs.filter(({ name }) => name !== entity.key);
  const element = recordOf(others, core);
  return fc
    .array(element, { maxLength: 4 })
    .map((elements) =>
      elements.map((each, index) =>
        Object.fromEntries([...Object.entries(each), [entity.key, `第${index}家`]]),
      ),
    );
}
