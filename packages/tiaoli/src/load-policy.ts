import { checkPolicy, type UsablePolicies } from '@tiaoli/checker';
import {
  createDiagnostic,
  createSourceText,
  type Diagnostic,
  type SourceText,
} from '@tiaoli/diagnostics';
import { createDecider } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { decodeText, parsePolicy } from '@tiaoli/parser';
import { boundedFindings } from './bounded-findings.js';
import { givenWords } from './given-words.js';
import { hasErrors } from './has-errors.js';
import { hashText } from './hash.js';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy, LoadResult } from './policy.js';
import { createLinkOn } from './uses/policy-on.js';
import { usedWordsOf } from './uses/used-words.js';

export interface LoadOptions {
  /** The name that messages call the text by, such as its path. */
  readonly name?: string;
  /** The policies that it may use, in all their versions; they bring those that they use themselves. */
  readonly uses?: readonly LoadedPolicy[];
}

/** Reads and checks the text of a policy file. Mistakes in it become diagnostics; nothing throws. */
export function loadPolicy(text: string, options: LoadOptions = {}): LoadResult {
  return typeof text === 'string' ? load(text, [], options) : noText(text, options);
}

/** The same from the bytes of a file in UTF-8, UTF-16 or GB18030. */
export function loadPolicyBytes(bytes: Uint8Array, options: LoadOptions = {}): LoadResult {
  if (!(bytes instanceof Uint8Array)) return noText(bytes, options);
  const decoded = decodeText(bytes);
  if (!hasErrors(decoded.diagnostics)) return load(decoded.value, decoded.diagnostics, options);
  return { source: named(decoded.value, options), diagnostics: decoded.diagnostics };
}

function load(text: string, earlier: readonly Diagnostic[], options: LoadOptions): LoadResult {
  const { uses } = options;
  const usable =
    uses === undefined ? undefined : { cores: allPolicies(uses).map(({ core }) => core) };
  return loadAmong(text, { ...options, usable, earlier });
}

/** What a text is loaded with: everything that is known of the policies around it. */
export interface Surroundings extends LoadOptions {
  readonly usable: UsablePolicies | undefined;
  /** What was found about the text before. */
  readonly earlier?: readonly Diagnostic[];
}

/** Loads a text among others, some of which may have errors. */
export function loadAmong(text: string, surroundings: Surroundings): LoadResult {
  const { usable, earlier = [], uses = [] } = surroundings;
  const source = named(text, surroundings);
  const parsed = parsePolicy(
    text,
    usable === undefined ? {} : { wordsOf: usedWordsOf(usable.cores) },
  );
  const checked = checkPolicy(parsed.value, parsed.diagnostics, { uses: usable });
  const all = [...earlier, ...parsed.diagnostics, ...checked.diagnostics];
  const diagnostics = boundedFindings(all, parsed.diagnostics);
  const { core } = checked;
  const read = { source, syntax: parsed.value, yaml: parsed.yaml, diagnostics };
  if (core === undefined || hasErrors(diagnostics)) return read;
  const hash = hashText(text);
  const variants = checked.variants.map((each) => {
    const place = each.variant?.name ?? '';
    return [place, withUses(loaded(each, place, hash, source), uses)] as const;
  });
  const base = loaded(core, parsed.value.place?.text, hash, source);
  const whole = { ...base, variants: new Map(variants) };
  return { ...read, policy: withUses(whole, uses) };
}

function loaded(
  core: Core,
  place: string | undefined,
  hash: string,
  source: SourceText,
): LoadedPolicy {
  return {
    id: core.policy,
    version: core.version,
    effective: core.effective,
    ...(core.until === undefined ? {} : { until: core.until }),
    ...(place === undefined ? {} : { place }),
    variants: new Map(),
    hash,
    core,
    decider: createDecider(core),
    source,
  };
}

function withUses(policy: LoadedPolicy, known: readonly LoadedPolicy[]): LoadedPolicy {
  const ids = new Set(policy.core.uses?.map((use) => use.policy));
  if (ids.size === 0) return policy;
  const using = { ...policy, uses: known.filter(({ id }) => ids.has(id)) };
  return { ...using, linkOn: createLinkOn(using) };
}

/** Policies and all those that they use, each once. */
function allPolicies(policies: readonly LoadedPolicy[]): readonly LoadedPolicy[] {
  const all = new Set(policies);
  // A set goes on with what is added while it is walked.
  for (const { uses = [] } of all) for (const each of uses) all.add(each);
  return [...all];
}

/** A caller in JavaScript may give what a file never was, such as a path that was not read. */
function noText(given: unknown, options: LoadOptions): LoadResult {
  const found = createDiagnostic('text-missing', nowhere, { given: givenWords(given) });
  return { source: named('', options), diagnostics: [found] };
}

function named(text: string, options: LoadOptions) {
  return createSourceText(options.name ?? 'policy.yaml', text);
}
