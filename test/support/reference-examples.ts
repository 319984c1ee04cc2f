import { printPolicy } from '@tiaoli/printer';
import type { KeywordLanguage } from '@tiaoli/syntax';
import { decide, loadPolicies, loadPolicy, parseFacts } from 'tiaoli';
import type { Fence } from './markdown.js';

/** What stands above every part of a policy in the reference. */
const header = `policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2024-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
`;

/** The whole file of an example that may show a part of a policy only. */
export function exampleText(policy: Fence): string {
  return policy.info === 'yaml part' ? `${header}${policy.text}` : policy.text;
}

/**
 * What an example gives on facts, as `eval --json` prints it. The words after `json` say what is
 * shown: `result`, `result numbers` for JSON numbers, or `report only=…` for the whole.
 */
export function decideExample(
  policy: Fence,
  facts: Fence,
  shown: Fence,
  used: readonly Fence[] = [],
): unknown {
  const uses = loadPolicies(used).flatMap((each) => each.policy ?? []);
  const { policy: loaded, diagnostics } = loadPolicy(exampleText(policy), { uses });
  if (loaded === undefined) throw new Error(diagnostics.map((each) => each.message.en).join('\n'));
  const asOf = / as-of=(\S+)/.exec(facts.info)?.[1] ?? loaded.effective;
  const place = / place=(\S+)/.exec(facts.info)?.[1];
  const only = / only=(\S+)/.exec(shown.info)?.[1]?.split(',');
  const { report, ...decided } = decide(loaded, {
    facts: parseFacts(facts.text),
    asOf,
    language: 'en',
    numbers: shown.info === 'json result numbers' ? 'json' : 'string',
    ...(place === undefined ? {} : { place }),
    ...(only === undefined ? {} : { only }),
  });
  if (report === undefined) {
    throw new Error(decided.diagnostics.map((each) => each.message.en).join('\n'));
  }
  return shown.info.startsWith('json report') ? report : report.results;
}

/** An example in canonical form; the header of a part is left out again. */
export function printExample(policy: Fence, keywords: KeywordLanguage): string {
  const { value, diagnostics } = printPolicy(exampleText(policy), { keywords });
  if (value === undefined) throw new Error(diagnostics.map((each) => each.message.en).join('\n'));
  if (policy.info !== 'yaml part') return value;
  const lines = header.trimEnd().split('\n').length;
  return value.split('\n').slice(lines).join('\n');
}
