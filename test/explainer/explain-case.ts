import { checkPolicy } from '@tiaoli/checker';
import type { Diagnostic } from '@tiaoli/diagnostics';
import {
  type Decision,
  decide,
  type Element,
  elementsIn,
  type RawFact,
  readFacts,
} from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { parsePolicy } from '@tiaoli/parser';
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';
import { readText } from '../support/repository.js';

/** A decision to explain, with the core that it was made on. */
export interface Explained {
  readonly decision: Decision;
  readonly core: Core;
  /** The element that is explained, where the question names one. */
  readonly element?: Element | undefined;
}

/** Decides the policy, facts and question of a folder; anything found wrong with them throws. */
export function decideCase(folder: string): Explained {
  const parsed = parsePolicy(readText(`${folder}/policy.yaml`));
  const checked = checkPolicy(parsed.value);
  refuse(folder, [...parsed.diagnostics, ...checked.diagnostics]);
  const { element, place, ...question } = parse(readText(`${folder}/question.yaml`));
  const core =
    place === undefined
      ? checked.core
      : checked.variants.find(({ variant }) => variant?.name === place);
  if (core === undefined) throw new Error(`${folder}: no core`);
  const read = readFacts(core, factsOf(readText(`${folder}/facts.yaml`)));
  refuse(folder, read.diagnostics);
  const decision = decide({ core, facts: read.facts, ...question });
  if (element === undefined) return { core, decision };
  const found = elementsIn(read.facts, element.list).find(({ key }) => key === element.key);
  return { core, decision, element: found };
}

function refuse(folder: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Error(`${folder}: ${errors.map(({ message }) => message.en).join('; ')}`);
}

/** Facts and lists of flat facts; numbers keep the digits of their source. */
function factsOf(text: string): RawFact {
  return objectOf(parseDocument(text).contents);
}

function objectOf(contents: unknown): RawFact {
  if (!isMap(contents)) throw new Error('facts are a mapping');
  const entries = contents.items.map(({ key, value }): [string, RawFact] => {
    if (!isScalar(key)) throw new Error('a fact has a name');
    if (isSeq(value))
      return [String(key.value), { kind: 'list', items: value.items.map(objectOf) }];
    if (!isScalar(value)) throw new Error('a fact is a name and a value');
    return [String(key.value), factOf(String(value.source ?? value.value), value.value)];
  });
  return { kind: 'object', entries };
}

function factOf(source: string, value: unknown): RawFact {
  if (source === '是' || source === '否') return { kind: 'boolean', value: source === '是' };
  if (typeof value === 'number') return { kind: 'number', text: source };
  return { kind: 'text', text: source };
}
