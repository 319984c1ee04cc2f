import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy } from './policy.js';
import { suggestion } from './suggestion.js';

/** A policy as it applies in a place, or why it says nothing of it. */
export interface InPlace {
  readonly policy?: LoadedPolicy;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The policy as it applies in a place: its variant for it, or the text as it stands for its own place
 * and where no place is given. A place that the policy does not speak of is a mistake, for another
 * place's rules must not be taken for its own.
 */
export function policyInPlace(policy: LoadedPolicy, place: string | undefined): InPlace {
  if (place === undefined) return { policy, diagnostics: [] };
  const name = typeof place === 'string' ? normalizeWidth(place).trim() : '';
  const found = name === policy.place ? policy : policy.variants.get(name);
  if (found !== undefined) return { policy: found, diagnostics: [] };
  const places = placesOf(policy);
  const known =
    places.length === 0
      ? { zh: '没有分地区的规定', en: 'no places' }
      : { zh: listed(places, '、'), en: listed(places, ', ') };
  const words = { place: String(place), id: policy.id, known, suggestion: near(name, places) };
  return { diagnostics: [createDiagnostic('unknown-place', nowhere, words)] };
}

/** The places that a policy speaks of, its own first. */
export function placesOf({ place, variants }: LoadedPolicy): readonly string[] {
  return [...(place === undefined ? [] : [place]), ...variants.keys()];
}

function near(name: string, places: readonly string[]) {
  return suggestion(didYouMean(name, places));
}

/** More places than this are not listed. */
const mostListed = 20;

function listed(places: readonly string[], comma: string): string {
  const shown = places.slice(0, mostListed).map((place) => `\`${place}\``);
  return shown.join(comma) + (places.length > mostListed ? ' …' : '');
}
