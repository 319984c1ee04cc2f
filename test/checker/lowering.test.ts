import { expect, test } from 'vitest';
import { checkText, render } from './check-text.js';
import { expectGolden, samples } from './golden.js';
import { outline } from './outline.js';

for (const sample of samples('lowering')) {
  test(sample.name, () => {
    const { core, variants, diagnostics } = checkText(sample.text);
    if (core === undefined) expect.fail(render(diagnostics, sample.text));
    expectGolden(sample, [core, ...variants].map(outline).join('\n\n'));
  });
}
