import { compile, writeModule } from '@tiaoli/to-js';
import fc from 'fast-check';
import { loadPolicy } from 'tiaoli';
import { parseAst } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { createModuleFolder } from './built-module.js';
import { factsFor } from './facts.js';

const asOf = '2024-06-01';
const folder = createModuleFolder();
afterAll(folder.remove);

test('modules of generated policies with awkward names decide as what is compiled', async () => {
  let count = 0;
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.constantFrom('checked', 'trusted'), async (generate, trust) => {
      const { text } = generatePolicy(drawFrom(generate));
      const { policy } = loadPolicy(text);
      if (policy === undefined) throw new Error(`does not load:\n${text}`);
      const { core } = policy;
      if (core.inputs.some(({ type }) => type.kind === 'list')) return;
      const written = writeModule(core, { trust });
      expect(() => parseAst(written.types, { lang: 'dts' })).not.toThrow();
      const built = await folder.load(`generated-${count++}`, written);
      const compiled = compile(core, { trust }).on(asOf);
      for (let round = 0; round < 5; round++) {
        const facts = generate(() => factsFor(core)) as Readonly<Record<string, number>>;
        const results = built.decide(facts, asOf);
        expect(results, `${JSON.stringify(facts)}\n${text}`).toEqual(compiled(facts));
        if (results !== undefined) decided++;
      }
    }),
    { numRuns: 80, interruptAfterTimeLimit: 20_000 },
  );
  expect(decided).toBeGreaterThan(40);
});
