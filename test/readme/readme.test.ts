import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, loadPolicy, parseFacts } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { fencesOf } from '../support/markdown.js';
import { readText, root } from '../support/repository.js';

const pages = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const;

const marked = /(<!-- readme:explanation -->\n)([\s\S]*?)(<!-- \/readme:explanation -->)/;

function policyOf(page: string): string {
  return fencesOf(readText(page)).find((fence) => fence.info === 'yaml policy')?.text ?? '';
}

describe.each(pages)('%s', (page, language) => {
  test('shows a policy without any finding', () => {
    expect(loadPolicy(policyOf(page)).diagnostics).toEqual([]);
  });

  test('shows what the policy answers', () => {
    const { policy } = loadPolicy(policyOf(page));
    if (policy === undefined) throw new Error('the policy does not load');
    const facts = parseFacts(readText('test/readme/example-facts.yaml'));
    const asOf = '2022-06-01';
    const { explanation } = explain(policy, { facts, asOf, language, format: 'text' });
    const wanted = `\n\`\`\`text\n${(explanation ?? '').trimEnd()}\n\`\`\`\n\n`;
    if (process.env.UPDATE === '1') {
      const text = readText(page).replace(
        marked,
        (_all, open, _old, close) => open + wanted + close,
      );
      writeFileSync(join(root, page), text);
    }
    expect(marked.exec(readText(page))?.[2]).toBe(wanted);
  });
});

test('both READMEs show the same policy, commands, links and packages', () => {
  const outline = (page: string): unknown => {
    const text = readText(page);
    return {
      policy: policyOf(page),
      codes: [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]),
      // A page may have a Chinese one beside it.
      links: [...text.matchAll(/\]\((?:packages|policies)[^)]*\)/g)].map((match) =>
        match[0].replace('.zh-CN.md', '.md'),
      ),
      headings: [...text.matchAll(/^##? /gm)].length,
    };
  };
  expect(outline('README.zh-CN.md')).toEqual(outline('README.md'));
});
