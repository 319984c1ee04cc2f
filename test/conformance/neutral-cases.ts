import { checkPolicy } from '@tiaoli/checker';
import type { RawFact } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { parsePolicy } from '@tiaoli/parser';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';

/** What a rule comes to: a plain value, the facts still needed with the parts known, or an error. */
export interface Want {
  readonly value?: unknown;
  readonly needs?: readonly (readonly string[])[];
  readonly ask?: string;
  readonly partial?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** One case that every reader of the core must give the same answer to. */
export interface NeutralCase {
  readonly topic: string;
  readonly note: string;
  readonly core: Core;
  readonly facts: RawFact;
  readonly asOf: string;
  /** By name of rule; numbers are exact digits in the rule's unit. */
  readonly want: Readonly<Record<string, Want>>;
  /** By list, by key of an element, by name of a rule of its entity. */
  readonly elements: Elements;
}

export type Elements = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Want>>>>>
>;

interface Group {
  readonly policy: string;
  readonly cases: readonly {
    readonly note: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly asOf?: string;
    readonly want?: Readonly<Record<string, Want>>;
    readonly elements?: Elements;
  }[];
}

/** What every policy begins with, so that the cases show only what they are about. */
const head = `policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2024-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
`;

/** All cases of `test/conformance/*.yaml`: each file is a list of policies with their cases. */
export function neutralCases(): readonly NeutralCase[] {
  return filesUnder('test/conformance', '.yaml').flatMap((path) => {
    const topic = path.replace(/^.*\/|\.yaml$/g, '');
    const groups: readonly Group[] = parse(readText(path));
    return groups.flatMap((group) => casesOf(group, topic));
  });
}

function casesOf({ policy, cases }: Group, topic: string): readonly NeutralCase[] {
  const core = coreOf(policy, topic);
  return cases.map(({ note, facts = {}, asOf = '2024-01-01', want = {}, elements = {} }) => ({
    topic,
    note,
    core,
    facts: rawFact(facts),
    asOf,
    want,
    elements,
  }));
}

/** The core of a policy text without its head. */
export function coreOf(body: string, name: string): Core {
  const parsed = parsePolicy(head + body);
  const checked = checkPolicy(parsed.value);
  const errors = [...parsed.diagnostics, ...checked.diagnostics].filter(
    (each) => each.severity === 'error',
  );
  if (checked.core === undefined || errors.length > 0) {
    const found = errors.map(({ code, message }) => `${code}: ${message.en}`).join('\n');
    throw new Error(`${name}: the policy has errors\n${found}\n${body}`);
  }
  return checked.core;
}

/** A plain value as a fact; numbers with many digits are written as texts. */
export function rawFact(value: unknown): RawFact {
  if (value === null || value === undefined) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (Array.isArray(value)) return { kind: 'list', items: value.map(rawFact) };
  if (typeof value !== 'object') return { kind: 'text', text: String(value) };
  const entries = Object.entries(value).map(([name, each]): [string, RawFact] => [
    name,
    rawFact(each),
  ]);
  return { kind: 'object', entries };
}
