import { createDiagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { YamlNode } from '@tiaoli/parser';
import { readMapping, suggestion } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { ExpectedValue } from './expected.js';
import { readNumber } from './read-number.js';
import { readValue } from './read-value.js';
import { expectedOwner, mismatch, type Reading } from './reading.js';

/** Some or all of a checklist, or its conclusion alone. */
export function readChecklist(node: YamlNode, reading: Reading): ExpectedValue | undefined {
  const parts = new Map<string, ExpectedValue>();
  const put = (name: string, value: ExpectedValue | undefined) => {
    if (value !== undefined) parts.set(name, value);
  };
  if (node.kind !== 'mapping') {
    put('met', readValue(node, { type: { kind: 'boolean' } }, reading));
    return parts.size === 0 ? undefined : { kind: 'parts', parts };
  }
  const entries = readMapping(node, caseKeys.checklist, expectedOwner, reading.diagnostics);
  const { met, missing, metCount, advised } = entries;
  if (met) put('met', readValue(met.value, { type: { kind: 'boolean' } }, reading));
  if (missing) put('missing', readItems(missing.value, reading));
  if (metCount) put('metCount', readNumber(metCount.value, { text: '项', factor: '1' }, reading));
  if (advised) put('advised', readItems(advised.value, reading));
  return { kind: 'parts', parts };
}

/** Names of items, in the order of the list. */
function readItems(node: YamlNode, reading: Reading): ExpectedValue | undefined {
  const { rule, diagnostics } = reading;
  const wanted = { zh: '项目名称的列表', en: 'a list of names of items' };
  if (node.kind !== 'sequence') return mismatch(reading, node.span, wanted);
  const known = rule.body.kind === 'checklist' ? rule.body.items.map(({ name }) => name) : [];
  const items: ExpectedValue[] = [];
  for (const item of node.items) {
    const name = item.kind === 'scalar' ? item.text.text : '';
    if (!known.includes(name)) {
      const near = suggestion(didYouMean(name, known));
      const words = { rule: rule.name, part: name, suggestion: near };
      diagnostics.push(createDiagnostic('unknown-expected-part', item.span, words));
    }
    items.push({ kind: 'same', value: name });
  }
  return { kind: 'list', items };
}
