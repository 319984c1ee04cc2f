import { catalogue, createDiagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { YamlEntry, YamlMapping, YamlNode } from '@tiaoli/parser';
import { type Entries, isElementFact, keyOf, readMapping, suggestion, textOf } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { Expected, ExpectedValue } from './expected.js';
import { bindingOf, readBinding } from './read-binding.js';
import { readChecklist } from './read-checklist.js';
import { readValue } from './read-value.js';
import { expectedOwner, mismatch, type Reading } from './reading.js';

/** What a case expects of a rule, or undefined where that was reported. */
export function readExpected(node: YamlNode, reading: Reading): Expected | undefined {
  if (node.kind === 'mapping' && isOutcome(node, reading)) {
    return readOutcome(
      readMapping(node, caseKeys.outcome, expectedOwner, reading.diagnostics),
      reading,
    );
  }
  const binding = node.kind === 'mapping' ? bindingOf(node, reading) : undefined;
  if (node.kind !== 'mapping' || binding === undefined) return readResult(node, reading);
  return readBinding(node, binding, reading, (rest) => readResult(rest, reading));
}

function readResult(node: YamlNode, reading: Reading): ExpectedValue | undefined {
  const { body, type, unit } = reading.rule;
  if (body.kind === 'checklist') return readChecklist(node, reading);
  return readValue(node, { type, unit }, reading);
}

/** A table may have an output column that is called like one of our keys; the column wins. */
function isOutcome(node: YamlMapping, { rule }: Reading): boolean {
  const columns = rule.type.kind === 'record' ? rule.type.fields.map(({ name }) => name) : [];
  return node.entries.some(
    ({ key }) => keyOf(caseKeys.outcome, key.text) !== undefined && !columns.includes(key.text),
  );
}

type OutcomeEntries = Entries<typeof caseKeys.outcome>;

function readOutcome(entries: OutcomeEntries, reading: Reading): Expected | undefined {
  if (entries.confirm !== undefined) return readConfirmed(entries.confirm, reading);
  if (entries.error !== undefined) return readError(entries.error, reading);
  const ask = textOf(entries.ask, reading.diagnostics);
  if (ask !== undefined && !isInput(ask.text, reading)) return unknownInput(ask, reading);
  const asked = ask === undefined ? {} : { ask: ask.text };
  const { undecided } = entries;
  if (undecided === undefined || isTrue(undecided.value)) return { kind: 'undecided', ...asked };
  const needs = readNeeds(undecided.value, reading);
  return needs === undefined ? undefined : { kind: 'undecided', needs, ...asked };
}

function readConfirmed({ value }: YamlEntry, reading: Reading): Expected | undefined {
  if (value.kind === 'null') return { kind: 'confirm' };
  const proposed = readExpected(value, reading);
  return proposed && { kind: 'confirm', proposed };
}

function isTrue(node: YamlNode): boolean {
  return node.kind === 'scalar' && ['true', '是'].includes(node.text.text);
}

function readError(entry: YamlEntry, reading: Reading): Expected | undefined {
  const code = textOf(entry, reading.diagnostics);
  if (code === undefined) return undefined;
  if (Object.hasOwn(catalogue, code.text)) return { kind: 'error', code: code.text };
  const near = suggestion(didYouMean(code.text, Object.keys(catalogue)));
  reading.diagnostics.push(
    createDiagnostic('unknown-error-code', code.span, { code: code.text, suggestion: near }),
  );
  return undefined;
}

const setsOfFacts = {
  zh: '事实名称的列表的列表，如 [[甲, 乙], [丙]]，或者“是”',
  en: 'a list of lists of facts such as [[a, b], [c]], or `true`',
};

function readNeeds(node: YamlNode, reading: Reading): readonly (readonly string[])[] | undefined {
  if (node.kind !== 'sequence') return mismatch(reading, node.span, setsOfFacts);
  const sets: string[][] = [];
  for (const item of node.items) {
    if (item.kind !== 'sequence') return mismatch(reading, item.span, setsOfFacts);
    const set: string[] = [];
    for (const name of item.items) {
      if (name.kind !== 'scalar') return mismatch(reading, name.span, setsOfFacts);
      if (!isInput(name.text.text, reading)) return unknownInput(name.text, reading);
      set.push(name.text.text);
    }
    sets.push(set);
  }
  return sets;
}

function isInput(name: string, { core }: Reading): boolean {
  return core.inputs.some((input) => input.name === name) || isElementFact(core, name);
}

function unknownInput(
  name: { readonly text: string; readonly span: YamlNode['span'] },
  { core, diagnostics }: Reading,
): undefined {
  const inputs = core.inputs.map((input) => input.name);
  const near = suggestion(didYouMean(name.text, inputs));
  diagnostics.push(
    createDiagnostic('unknown-expected-fact', name.span, { name: name.text, suggestion: near }),
  );
  return undefined;
}
