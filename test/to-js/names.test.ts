import { checkPolicy } from '@tiaoli/checker';
import { parsePolicy } from '@tiaoli/parser';
import { compile } from '@tiaoli/to-js';
import { expect, test } from 'vitest';

/** Texts that would end a literal, a comment or a program if they were let out. */
const hostile = [
  '__proto__',
  'constructor',
  '"); globalThis.broken = true; ("',
  '*/ globalThis.broken = true; /*',
  '\u2028globalThis.broken = true;//',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be one.
  '${globalThis.broken = true}',
  '`+(globalThis.broken = true)+`',
  "'; globalThis.broken = true; '",
  '</script><script>globalThis.broken = true</script>',
];

const forms = ['code', 'closures'] as const;

const policyOf = (title: string): string => `
policy: sample
version: 1.0.0
effective: 2024-01-01
inputs:
  甲: { type: number, decimals: 2, min: 0, max: 100, title: { zh: ${JSON.stringify(title)}, en: x } }
rules:
  乙: { formula: 甲×2, assumption: 演示 }
`;

test.each(hostile)('%j as a title and as names is only ever a text', (text) => {
  const { core } = checkPolicy(parsePolicy(policyOf(text)).value);
  expect(core).toBeDefined();
  if (core === undefined) return;
  // Names of a core are any texts: what made it may be anyone.
  const renamed = JSON.parse(JSON.stringify(core), (_key, value) =>
    value === '甲' || value === '乙' ? `${text}${value}` : value,
  );
  const facts = Object.defineProperty({}, `${text}甲`, { value: 1.5, enumerable: true });
  for (const form of forms) {
    const decide = compile(renamed, { trust: 'checked', form }).on('2024-06-01');
    expect(decide(facts)).toEqual({ [`${text}乙`]: 3 });
  }
  expect('broken' in globalThis).toBe(false);
});

test('a name of every object is a name like any other', () => {
  const { core } = checkPolicy(parsePolicy(policyOf('x')).value);
  const renamed = JSON.parse(JSON.stringify(core), (_key, value) =>
    value === '甲' || value === '乙' ? '__proto__' : value,
  );
  const facts = JSON.parse('{"__proto__": 1.5}');
  for (const form of forms) {
    const decide = compile(renamed, { trust: 'checked', form }).on('2024-06-01');
    const results = decide(facts) ?? {};
    expect(Object.entries(results)).toEqual([['__proto__', 3]]);
    expect(decide({})).toBeUndefined();
  }
});
