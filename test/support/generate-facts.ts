import type { GeneratedInput } from './generate/declarations.js';
import type { Draw } from './generate/draw.js';

/** Facts for some of a generated policy's inputs; a number leaves as its digits. */
export function generateFacts(
  inputs: readonly GeneratedInput[],
  draw: Draw,
): Readonly<Record<string, unknown>> {
  const known = inputs.filter(() => draw.chance(80));
  // Without a prototype, because an input may be called `__proto__`.
  return Object.assign(
    Object.create(null),
    ...known.map((input) => {
      const fact: Record<string, unknown> = Object.create(null);
      fact[input.name] = factFor(input, draw);
      return fact;
    }),
  );
}

function factFor({ type, integer }: GeneratedInput, draw: Draw): unknown {
  switch (type.kind) {
    case 'list':
      return draw.several(0, 3, (index) =>
        Object.assign(generateFacts(type.inputs, draw), { [type.key]: `第${index}家` }),
      );
    case 'boolean':
      return draw.chance(50);
    case 'number':
      return integer
        ? draw.integer(0, 1000)
        : draw.pick(['0', '1', '3', '10', '49.99', '0.5', '1000']);
    case 'date':
      return draw.pick(['2022-05-01', '2024-02-29', '2023-12-31']);
    case 'enumeration':
      return draw.pick(type.values);
  }
}
