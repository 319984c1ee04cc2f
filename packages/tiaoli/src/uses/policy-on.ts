import type { Diagnostic } from '@tiaoli/diagnostics';
import { createDecider } from '@tiaoli/evaluator';
import { link } from '@tiaoli/linker';
import { normalizeWidth } from '@tiaoli/syntax';
import { asOfMistake } from '../as-of.js';
import { placesOf, policyInPlace } from '../place.js';
import type { LoadedPolicy } from '../policy.js';
import { coreOf, type ResolvedUses, resolveUses } from './resolve-uses.js';

/** A policy as it decides on a date and in a place, or why that cannot be told. */
export interface PolicyOn {
  readonly policy?: LoadedPolicy;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts a policy together with those that it uses, each as of a date and in a place. */
export type LinkOn = (asOf: string, place?: string) => PolicyOn;

/** The policy, or its variant for the place, with all that it uses on the date; ready to decide. */
export function policyOn(policy: LoadedPolicy, asOf: string, place?: string): PolicyOn {
  const isSilent =
    place !== undefined && placesOf(policy).length === 0 && placesOfUses(policy).has(nameOf(place));
  const { policy: placed, diagnostics } = isSilent
    ? { policy, diagnostics: [] }
    : policyInPlace(policy, place);
  if (placed === undefined) return { diagnostics };
  return placed.linkOn?.(asOf, place) ?? { policy: placed, diagnostics: [] };
}

function nameOf(place: string | undefined): string {
  return typeof place === 'string' ? normalizeWidth(place).trim() : '';
}

/** The places that a policy speaks of only through those that it uses. */
function placesOfUses(policy: LoadedPolicy): ReadonlySet<string> {
  const all = new Set(policy.uses);
  // A set goes on with what is added while it is walked.
  for (const { uses = [] } of all) for (const each of uses) all.add(each);
  return new Set([...all].flatMap(placesOf));
}

/** Links a policy once for each choice of versions, whatever the number of dates. */
export function createLinkOn(policy: LoadedPolicy): LinkOn {
  const made = new Map<string, LoadedPolicy>();
  return (asOf, place) => {
    const mistake = asOfMistake(asOf);
    if (mistake !== undefined) return { diagnostics: [mistake] };
    const resolved = resolveUses(policy, asOf, place);
    if (resolved.diagnostics.length > 0) return { diagnostics: resolved.diagnostics };
    const versions = [...resolved.byAlias].map(([alias, { version }]) => `${alias}@${version}`);
    const key = [nameOf(place), ...versions].join(' ');
    const linked = made.get(key) ?? linkedPolicy(policy, resolved, nameOf(place));
    made.set(key, linked);
    return { policy: linked, diagnostics: [] };
  };
}

function linkedPolicy(policy: LoadedPolicy, resolved: ResolvedUses, place: string): LoadedPolicy {
  const core = link(policy.core, (use) => coreOf(use, resolved));
  const { linkOn, ...rest } = policy;
  const placed = place === '' ? {} : { place };
  return { ...rest, ...placed, core, decider: createDecider(core), linked: resolved.byAlias };
}
