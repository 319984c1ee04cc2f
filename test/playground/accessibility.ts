import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/**
 * Markup that comes whole from a library and cannot be changed from outside, with what axe says of
 * it. Every rule still runs on everything else.
 */
const libraries: readonly { readonly inside: string; readonly rule: string }[] = [
  // The list of a select of antd: it takes no name of its own.
  { inside: '_list', rule: 'aria-input-field-name' },
];

/** Fails with what axe finds against WCAG 2.1 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is still fading in or out has colours of neither.
  await page.evaluate(
    `Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished))`,
  );
  await page.evaluate(source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  )) as AxeResults;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !isOfLibrary(id, String(target)))
      .map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}

function isOfLibrary(rule: string, target: string): boolean {
  return libraries.some((each) => each.rule === rule && target.includes(each.inside));
}
