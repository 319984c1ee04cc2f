import { checkPolicy } from '@tiaoli/checker';
import type { Diagnostic } from '@tiaoli/diagnostics';
import { type Decision, decide, type RawFact, readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { parsePolicy } from '@tiaoli/parser';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import { readText } from '../support/repository.js';

/** A decision to explain, with the core that it was made on. */
export interface Explained {
  readonly decision: Decision;
  readonly core: Core;
}

/** Decides the policy, facts and question of a folder; anything found wrong with them throws. */
export function decideCase(folder: string): Explained {
  const parsed = parsePolicy(readText(`${folder}/policy.yaml`));
  const { core, diagnostics } = checkPolicy(parsed.value);
  refuse(folder, [...parsed.diagnostics, ...diagnostics]);
  if (core === undefined) throw new Error(`${folder}: no core`);
  const read = readFacts(core, factsOf(readText(`${folder}/facts.yaml`)));
  refuse(folder, read.diagnostics);
  const question = parse(readText(`${folder}/question.yaml`));
  return { core, decision: decide({ core, facts: read.facts, ...question }) };
}

function refuse(folder: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Error(`${folder}: ${errors.map(({ message }) => message.en).join('; ')}`);
}

/** Flat facts; numbers keep the digits of their source. */
function factsOf(text: string): RawFact {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new Error('facts are a mapping');
  const entries = contents.items.map(({ key, value }): [string, RawFact] => {
    if (!isScalar(key) || !isScalar(value)) throw new Error('a fact is a name and a value');
    return [String(key.value), factOf(String(value.source ?? value.value), value.value)];
  });
  return { kind: 'object', entries };
}

function factOf(source: string, value: unknown): RawFact {
  if (source === '是' || source === '否') return { kind: 'boolean', value: source === '是' };
  if (typeof value === 'number') return { kind: 'number', text: source };
  return { kind: 'text', text: source };
}
