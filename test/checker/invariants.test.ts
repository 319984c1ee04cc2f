import { readdirSync, readFileSync } from 'node:fs';
import { checkInvariants, coreSchema } from '@tiaoli/ir';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkText } from './check-text.js';
import { samples } from './golden.js';

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(coreSchema);

/** Every policy text there is: the samples here, the bundled policies, the pages of messages. */
function* texts(): Generator<readonly [string, string]> {
  for (const { name, text } of [...samples('diagnostics'), ...samples('lowering')])
    yield [name, text];
  const policies = new URL('../../policies/', import.meta.url);
  for (const path of readdirSync(policies, { recursive: true, encoding: 'utf8' })) {
    if (/^[^/]+\/[\d.]+\.yaml$/.test(path))
      yield [path, readFileSync(new URL(path, policies), 'utf8')];
  }
  const pages = new URL('../../packages/diagnostics/messages/', import.meta.url);
  for (const file of readdirSync(pages)) {
    const page = readFileSync(new URL(file, pages), 'utf8');
    for (const [index, match] of [...page.matchAll(/```yaml policy\n([\s\S]*?)\n```/g)].entries()) {
      yield [`${file} ${index + 1}`, match[1] ?? ''];
    }
  }
}

test('every core keeps the invariants and the schema', () => {
  let cores = 0;
  for (const [name, text] of texts()) {
    const { core } = checkText(text);
    if (core === undefined) continue;
    cores += 1;
    expect(checkInvariants(core), name).toEqual([]);
    validate(core);
    expect(validate.errors ?? [], name).toEqual([]);
  }
  expect(cores).toBeGreaterThan(20);
});
