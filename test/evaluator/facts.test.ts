import { formatRational, type RawFact, readFacts, type Value } from '@tiaoli/evaluator';
import { parseFacts } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coreOf } from '../conformance/neutral-cases.js';
import { readText } from '../support/repository.js';

interface FactCase {
  /** An entry of a JSON object. */
  readonly fact: string;
  readonly value?: string;
  readonly code?: string;
  readonly zh?: string;
  readonly en?: string;
}

const file: { readonly inputs: string; readonly cases: readonly FactCase[] } = parse(
  readText('test/evaluator/facts.yaml'),
);
const core = coreOf(file.inputs, 'facts');

test.each(file.cases)('$fact', ({ fact, value, code, zh, en }) => {
  const { facts, diagnostics } = readFacts(core, entriesOf(fact));
  expect(diagnostics.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
  expect([...facts.values()].map(told)).toEqual(value === undefined ? [] : [value]);
  const [found] = diagnostics;
  if (zh !== undefined) expect(found?.message.zh).toBe(zh);
  if (en !== undefined) expect(found?.message.en).toBe(en);
});

/** The entries of a JSON object one by one, so that a key may come twice. */
function entriesOf(text: string): RawFact {
  const entries = text.split(/, (?=")/).flatMap((entry) => {
    const { value } = parseFacts(`{${entry}}`);
    return value.kind === 'object' ? value.entries : [];
  });
  return { kind: 'object', entries };
}

function told(value: Value): string {
  if (value.kind === 'number') return formatRational(value.value);
  if (value.kind === 'element') return value.element.path;
  if (value.kind === 'list' || value.kind === 'record' || value.kind === 'score') return value.kind;
  return String(value.value);
}

describe('what is not an object of facts', () => {
  test.each<RawFact>([
    { kind: 'list', items: [] },
    { kind: 'text', text: '人数' },
    { kind: 'number', text: '3' },
    { kind: 'boolean', value: true },
  ])('$kind', (raw) => {
    expect(readFacts(core, raw).diagnostics.map(({ code }) => code)).toEqual([
      'facts-not-a-mapping',
    ]);
  });

  test('nothing at all is no facts', () => {
    expect(readFacts(core, { kind: 'null' })).toEqual({ facts: new Map(), diagnostics: [] });
  });
});

test('every wrong fact is told, and the right ones are read', () => {
  const { facts, diagnostics } = readFacts(core, {
    kind: 'object',
    entries: [
      ['人数', { kind: 'number', text: '3' }],
      ['面积', { kind: 'text', text: '大' }],
      ['等级', { kind: 'text', text: '差' }],
    ],
  });
  expect([...facts.keys()]).toEqual(['人数']);
  expect(diagnostics.map(({ parameters }) => parameters.name)).toEqual(['面积', '等级']);
});

test('long values are shortened', () => {
  const digits = '9'.repeat(900);
  const { diagnostics } = readFacts(core, {
    kind: 'object',
    entries: [['人数', { kind: 'number', text: digits }]],
  });
  expect(diagnostics[0]?.message.zh.length).toBeLessThan(120);
});
