import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, parseFacts, policyInForce } from 'tiaoli';
import { expect, test } from 'vitest';
import { filesUnder, readText, root } from '../support/repository.js';
import { loadText, versionFiles } from './bundled.js';

const policies = versionFiles.map((path) => loadText(readText(path), path));

/** `golden/<policy>.<as-of date>[.what].facts.yaml` and beside it what the explanation must be. */
const decisions = filesUnder('test/policies/golden', '.facts.yaml');

const wanted = decisions.flatMap((facts) =>
  (['zh', 'en'] as const).map((language) => [facts, language] as const),
);

test.each(wanted)('%s explained in %s', (path, language) => {
  const [id = '', asOf = ''] = (path.split('/').at(-1) ?? '').split('.');
  const { policy } = policyInForce(policies, id, asOf);
  if (policy === undefined) throw new Error(`no version of ${id} is in force on ${asOf}`);
  const facts = parseFacts(readText(path), { name: path });
  const explained = explain(policy, { facts, asOf, language, format: 'markdown' });
  expect(explained.diagnostics).toEqual([]);
  const golden = path.replace(/\.facts\.yaml$/, `.${language}.md`);
  const text = `${(explained.explanation ?? '').trimEnd()}\n`;
  if (process.env.UPDATE === '1') {
    mkdirSync(join(root, 'test/policies/golden'), { recursive: true });
    writeFileSync(join(root, golden), text);
  }
  expect(text).toBe(readText(golden));
});
