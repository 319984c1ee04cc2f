import { catalogue, createDiagnostic } from '@tiaoli/diagnostics';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fence, fencesOf } from '../support/markdown.js';
import { proveExample } from '../support/prove-example.js';
import { filesUnder, readText } from '../support/repository.js';
import { type Finding, runExample } from '../support/run-example.js';

const folder = 'packages/diagnostics/messages';
const codes = filesUnder(folder, '.md').map((path) => path.slice(folder.length + 1, -'.md'.length));

const sources = filesUnder('packages', '.ts')
  .filter((path) => path.includes('/src/'))
  .map(readText)
  .join('\n');

test('the catalogue is generated from these pages', () => {
  expect(Object.keys(catalogue).sort()).toEqual([...codes].sort());
});

test('no message leaves a placeholder to its reader, even where a caller leaves out a word', () => {
  const readers = Object.keys(catalogue).flatMap((code) => {
    // A caller without a compiler, so no parameter is given.
    const { message, reason } = createDiagnostic(code as never, { start: 0, end: 0 }, {} as never);
    return [message.zh, message.en, reason.zh, reason.en].map((text) => `${code}: ${text}`);
  });
  expect(readers.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
});

/** What can't be raised without others. */
const alongside = new Map([
  ['too-many-findings', ['unknown-name']],
  ['used-policy-broken', ['unknown-name']],
  ['policy-between-versions', ['version-hole']],
  ['proof-veto-always', ['proof-unreachable-grade']],
  ['not-covered', ['change-unnoticed']],
  ['version-number-too-low', ['results-change']],
  ['effective-too-early', ['results-change']],
  ['population-not-used', ['results-change']],
]);

describe.each(codes)('%s', (code) => {
  const page = readText(`${folder}/${code}.md`);
  const section = (name: string) => fencesOf(page).filter((fence) => fence.section === name);

  test('its page is complete', () => {
    const front = parse(/^---\n([\s\S]*?)\n---\n/.exec(page)?.[1] ?? '');
    const both = { zh: expect.any(String), en: expect.any(String) };
    expect(front).toEqual({ severity: expect.any(String), message: both, reason: both });
    expect(page).toContain(`\n# ${code}\n`);
    expect(section('Wrong')).not.toEqual([]);
    expect(section('Right')).not.toEqual([]);
  });

  const run = code.startsWith('proof-') ? proveExample : runExample;

  test('its wrong example raises exactly it', async () => {
    const findings = await run(section('Wrong'));
    const expected = new Set([code, ...(alongside.get(code) ?? [])]);
    expect(new Set(findings.map((each) => each.code)), report(findings)).toEqual(expected);
  });

  test('its right example raises nothing', async () => {
    const findings = await run(section('Right'));
    expect(findings, report(findings)).toEqual([]);
  });

  test('a source file raises it', () => {
    expect(sources.includes(`'${code}'`)).toBe(true);
  });
});

/** What came instead, for a failure that can be read. */
function report(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'nothing was raised';
  return `raised:\n${findings.map(({ code, message }) => `  ${code}: ${message}`).join('\n')}\n`;
}

test('no page is run with a fence that nothing reads', () => {
  const known = /^(yaml policy|yaml register|yaml facts|js facts|js call|yaml case|csv cases|sh)$/;
  const unread = codes.flatMap((code) =>
    fencesOf(readText(`${folder}/${code}.md`))
      .filter((fence: Fence) => !known.test(fence.info))
      .map((fence) => `${code}.md:${fence.line} ${fence.info}`),
  );
  expect(unread).toEqual([]);
});
