import type { RawFact } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import {
  checkVersions,
  type InForce,
  type LoadedPolicy,
  loadPolicies,
  policyInForce,
  policyOn,
  type Superseding,
  supersededOn,
} from 'tiaoli';
import { parse } from 'yaml';
import { filesUnder, readText } from '../support/repository.js';

/** What a rule comes to: a plain value, the facts still needed with the parts known, or an error. */
export interface Want {
  readonly value?: unknown;
  /** How binding a value is; null for one that nothing says it of. */
  readonly modality?: string | null;
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

/** A question that has no answer but the reason why. */
export interface NeutralRefusal {
  readonly topic: string;
  readonly note: string;
  readonly found: readonly string[];
  /** The code of the finding. */
  readonly refused: string;
}

/** What is to be known of versions and policies that replace each other. */
export interface NeutralForce {
  readonly topic: string;
  readonly note: string;
  readonly got: unknown;
  readonly want: unknown;
}

interface WrittenCase {
  readonly note: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  readonly place?: string;
  /** The id of the policy that is asked; of the first one where absent. */
  readonly ask?: string;
  /** Asked for whatever the date. */
  readonly version?: string;
  readonly want?: Readonly<Record<string, Want>>;
  /** What has replaced the version by the date; `false` where nothing has. */
  readonly superseded?: Superseding | false;
  readonly elements?: Elements;
  /** In the place of what is wanted. */
  readonly refused?: string;
}

/** One policy without its head, or whole texts: versions of a policy, or several policies. */
interface Group {
  readonly policy?: string;
  /** Policies that it uses, in any order, without their heads as well. */
  readonly others?: readonly Other[];
  readonly policies?: readonly string[];
  /** What is found about the policies together, with the note of the group. */
  readonly findings?: readonly string[];
  readonly note?: string;
  readonly cases?: readonly WrittenCase[];
}

interface Other {
  readonly id: string;
  readonly version?: string;
  readonly effective?: string;
  readonly until?: string;
  /** A policy text without its head. */
  readonly policy: string;
}

/** What every policy begins with, so that the cases show only what they are about. */
const head = headOf({ id: 'sample' });

function headOf({ id, version = '1.0.0', effective = '2024-01-01', until }: Omit<Other, 'policy'>) {
  const end = until === undefined ? '' : `until: ${until}\n`;
  return `policy: ${id}
title: { zh: 示例, en: Sample }
version: ${version}
effective: ${effective}
${end}sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
`;
}

/** All cases of `test/conformance/*.yaml`: each file is a list of policies with their cases. */
export function neutralCases(): readonly NeutralCase[] {
  return writtenCases().flatMap(({ topic, policies, written }) => {
    const { note, facts = {}, want = {}, elements = {}, refused } = written;
    if (refused !== undefined) return [];
    const { policy, asOf, found } = asked(policies, written);
    if (policy === undefined) throw new Error(`${topic}: ${note}: ${found.join(' ')}`);
    return { topic, note, core: policy.core, facts: rawFact(facts), asOf, want, elements };
  });
}

/** The questions of the same files that are refused. */
export function neutralRefusals(): readonly NeutralRefusal[] {
  return writtenCases().flatMap(({ topic, policies, written }) => {
    const { note, refused } = written;
    if (refused === undefined) return [];
    return { topic, note, refused, found: asked(policies, written).found };
  });
}

/** What the same files say of versions and policies that replace each other, or of all together. */
export function neutralForce(): readonly NeutralForce[] {
  const replaced = writtenCases().flatMap(({ topic, policies, written }) => {
    const { note, superseded: want } = written;
    const { policy, asOf } = asked(policies, written);
    if (want === undefined || policy === undefined) return [];
    return [{ topic, note, want, got: supersededOn(policy, policies, asOf) ?? false }];
  });
  const found = groups().flatMap(({ topic, group }) => {
    const { note = '', findings: want } = group;
    if (want === undefined) return [];
    const got = checkVersions(policiesOf(group, topic)).map(({ diagnostic: { code } }) => code);
    return [{ topic, note, want, got }];
  });
  return [...replaced, ...found];
}

interface PlacedCase {
  readonly topic: string;
  readonly policies: readonly LoadedPolicy[];
  readonly written: WrittenCase;
}

function writtenCases(): readonly PlacedCase[] {
  return groups().flatMap(({ topic, group }) => {
    const policies = policiesOf(group, topic);
    return (group.cases ?? []).map((written) => ({ topic, policies, written }));
  });
}

function groups(): readonly { readonly topic: string; readonly group: Group }[] {
  return filesUnder('test/conformance', '.yaml').flatMap((path) => {
    const topic = path.replace(/^.*\/|\.yaml$/g, '');
    const read: readonly Group[] = parse(readText(path));
    return read.map((group) => ({ topic, group }));
  });
}

function policiesOf(group: Group, topic: string): readonly LoadedPolicy[] {
  const { policy, policies = [], others = [] } = group;
  if (policy === undefined) return loadAll(policies, topic);
  return loadAll([head + policy, ...others.map((each) => headOf(each) + each.policy)], topic);
}

/** The text that answers: of the versions the one in force, of that the variant of the place. */
function asked(policies: readonly LoadedPolicy[], written: WrittenCase) {
  const { asOf = '2024-01-01', place } = written;
  const version = versionOf(policies, written, asOf);
  const { policy, diagnostics } =
    version.policy === undefined ? version : policyOn(version.policy, asOf, place);
  return { policy, asOf, found: diagnostics.map(({ code }) => code) };
}

function versionOf(
  policies: readonly LoadedPolicy[],
  { ask, version }: WrittenCase,
  asOf: string,
): InForce {
  const [first] = policies;
  const id = ask ?? first?.id ?? '';
  if (version === undefined && policies.length > 1) return policyInForce(policies, id, asOf);
  const named = policies.find((each) => each.id === id && each.version === version);
  const policy = version === undefined ? first : named;
  return policy === undefined ? { diagnostics: [] } : { policy, diagnostics: [] };
}

/** The core of a policy text without its head. */
export function coreOf(body: string, name: string): Core {
  return loadAll([head + body], name)[0].core;
}

function loadAll(
  texts: readonly string[],
  name: string,
): readonly [LoadedPolicy, ...LoadedPolicy[]] {
  const results = loadPolicies(texts.map((text) => ({ text, name })));
  const found = results
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message.en}`);
  const [first, ...more] = results.flatMap(({ policy }) => policy ?? []);
  if (first !== undefined && found.length === 0) return [first, ...more];
  throw new Error(`${name}: the policy has errors\n${found.join('\n')}\n${texts.join('\n')}`);
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
