import { expect, test } from 'vitest';
import { checkText, render } from './check-text.js';
import { expectGolden, samples } from './golden.js';

for (const sample of samples('diagnostics')) {
  test(sample.name, () => {
    const { core, diagnostics } = checkText(sample.text);
    const hasError = diagnostics.some(({ severity }) => severity === 'error');
    expect(core === undefined).toBe(hasError);
    expectGolden(sample, render(diagnostics, sample.text) || 'nothing');
  });
}
