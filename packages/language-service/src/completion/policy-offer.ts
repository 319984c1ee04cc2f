import { parsePolicy } from '@tiaoli/parser';
import { keys, type Policy } from '@tiaoli/syntax';
import { policyNames } from '../symbols/policy-names.js';
import { usedNamesIn } from '../symbols/used-names.js';
import type { Workspace } from '../workspace/workspace.js';
import { expressionOffer } from './expression-offer.js';
import { type KeySpot, type KeyTables, keyCandidates } from './key-candidates.js';
import { type Offer, wholeOffer } from './offer.js';
import { ownNameCandidates } from './own-names.js';
import { nameUnder, type PolicyPlace, placeAt } from './policy-place.js';
import type { Placed, PolicySpot } from './policy-spot.js';
import type { Scope } from './scope.js';
import { around, markedTexts, type Spot, spotIn } from './spot.js';
import { valueOffer } from './value-offer.js';
import { subjectOfBands } from './whole-sorts.js';
import { expressionLanguage } from './written-language.js';

export function policyOffer(
  workspace: Workspace,
  path: string,
  offset: number,
): Placed | undefined {
  const written = workspace.text(path) ?? '';
  for (const text of markedTexts(written, offset)) {
    const { value: policy, yaml } = parsePolicy(text);
    const spot = spotIn(yaml.node, written, offset);
    if (spot === undefined) continue;
    const place = placeAt(spot.trail);
    const scope = scopeAt(workspace, path, policy, place);
    const found = { workspace, path, policy, spot, place, scope };
    return { spot, offer: isKeyPlace(found) ? keyOffer(found, text) : valueOffer(found) };
  }
  return undefined;
}

function scopeAt(workspace: Workspace, path: string, policy: Policy, place: PolicyPlace): Scope {
  const entity = nameUnder(place, keys.policy.entities);
  const rule = nameUnder(place, keys.policy.rules, keys.entity.rules, keys.variant.rules);
  return {
    policy,
    names: policyNames(policy),
    used: usedNamesIn(workspace),
    inside: entity === undefined ? [] : [entity],
    language: expressionLanguage(workspace, path, policy.keywordLanguage),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** A word alone where a mapping is wanted is a key that is being typed. */
function isKeyPlace({ spot, place: { slot } }: PolicySpot): boolean {
  if (spot.isKey) return true;
  return slot.scalar === undefined && (slot.contexts !== undefined || slot.other !== undefined);
}

function keyOffer(found: PolicySpot, text: string): Offer {
  const { spot, place, policy, scope } = found;
  const { before, after } = around(spot);
  const { contexts = [], other } = place.slot;
  const candidates = keyCandidates(
    contexts.map((context): KeyTables[number] => keys[context]),
    keySpot(spot, text, policy),
  );
  if (other?.key === 'tree') {
    const test = expressionOffer(scope, { before, isTest: true, sort: subjectOfBands(found) });
    const starts = before === '' ? [0] : [0, ...test.starts];
    return { candidates: [...test.candidates, ...candidates], starts, after: 0 };
  }
  return wholeOffer([...candidates, ...ownNameCandidates(found)], after);
}

function keySpot(
  { located, siblings, inBraces, hasColon }: Spot,
  text: string,
  policy: Policy,
): KeySpot {
  const line = text.slice(text.lastIndexOf('\n', located.span.start - 1) + 1, located.span.start);
  const indent = line.replace(/-/g, ' ');
  return {
    siblings,
    language: policy.keywordLanguage,
    hasColon,
    ...(inBraces || indent.trim() !== '' ? {} : { indent }),
  };
}
