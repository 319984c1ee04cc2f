import type { ScalarRole } from '@tiaoli/printer';
import {
  expressionKeywords,
  formatNames,
  groupCounts,
  hitPolicies,
  type Key,
  type Keyword,
  keys,
  modalities,
  remainderRules,
  requirements,
  typeNames,
} from '@tiaoli/syntax';
import { citationOffer } from './citation-offer.js';
import type { Candidate } from './completion.js';
import { expressionOffer } from './expression-offer.js';
import { type Offer, offerFrom, wholeOffer } from './offer.js';
import { nameUnder } from './policy-place.js';
import type { PolicySpot } from './policy-spot.js';
import { policyCandidates, registerCandidates, warningCandidates } from './reference-candidates.js';
import { roundingOffer } from './rounding-offer.js';
import { around } from './spot.js';
import { tableOffer } from './table-offer.js';
import { ruleAt, wholeSort } from './whole-sorts.js';
import { nameCandidate, unitCandidates, wordCandidate, wordCandidates } from './words.js';

/** What may stand as the value at the cursor. */
export function valueOffer(found: PolicySpot): Offer {
  const { spot, place } = found;
  const role = place.slot.scalar;
  const { after } = around(spot);
  return role === undefined ? wholeOffer([], after) : byRole[role](found);
}

const words =
  (table: Readonly<Record<string, Keyword>>) =>
  ({ spot, policy }: PolicySpot): Offer =>
    wholeOffer(wordCandidates(table, policy.keywordLanguage), around(spot).after);

const byRole: { readonly [R in ScalarRole]: (found: PolicySpot) => Offer } = {
  prose: proseOffer,
  name: nameOffer,
  date: none,
  boolean: words({ yes: expressionKeywords.true, no: expressionKeywords.false }),
  unit: unitOffer,
  type: typeOffer,
  format: words(formatNames),
  hit: words(hitPolicies),
  counts: words(groupCounts),
  modality: words(modalities),
  require: words(requirements),
  remainder: words(remainderRules),
  tree: treeOffer,
  grade: gradeOffer,
};

function none({ spot }: PolicySpot): Offer {
  return wholeOffer([], around(spot).after);
}

function proseOffer(found: PolicySpot): Offer {
  const { workspace, policy, spot, place } = found;
  const { before, after } = around(spot);
  if (place.under?.shape === 'clauses') return citationOffer(workspace, policy, before);
  if (place.under !== keys.source.register) return none(found);
  return wholeOffer(registerCandidates(workspace), after);
}

type Names = (found: PolicySpot) => readonly Candidate[];

const otherPolicies: Names = ({ workspace, policy }) =>
  policyCandidates(workspace, { except: policy.id?.text ?? '' });

/** Keys whose value names something that is declared elsewhere. */
const referring: ReadonlyMap<Key, Names> = new Map<Key, Names>([
  [keys.policy.uses, otherPolicies],
  [keys.use.policy, otherPolicies],
  [keys.policy.supersedes, otherPolicies],
  [
    keys.input.of,
    ({ policy }) =>
      policy.entities.map(({ name, title }) => nameCandidate(name.text, 'entity', 0, title)),
  ],
  [keys.entity.key, textInputs],
  [keys.veto.grade, grades],
  [keys.acceptance.code, ({ workspace, path }) => warningCandidates(workspace, path)],
]);

function nameOffer(found: PolicySpot): Offer {
  const { under } = found.place;
  const names = under === undefined ? undefined : referring.get(under);
  return wholeOffer(names?.(found) ?? [], around(found.spot).after);
}

function textInputs({ policy, place }: PolicySpot): readonly Candidate[] {
  const entity = nameUnder(place, keys.policy.entities);
  const inputs = policy.entities.find(({ name }) => name.text === entity)?.inputs ?? [];
  return inputs
    .filter(({ type }) => type?.text === 'text')
    .map(({ name, title }) => nameCandidate(name.text, 'input', 0, title));
}

function grades(found: PolicySpot): readonly Candidate[] {
  const body = ruleAt(found)?.body;
  return body?.kind === 'score'
    ? body.grades.map(({ name }) => nameCandidate(name.text, 'value', 0))
    : [];
}

function typeOffer({ spot, policy }: PolicySpot): Offer {
  const declared = policy.enumerations.map(({ name, title }) =>
    nameCandidate(name.text, 'enumeration', 0, title),
  );
  const built = wordCandidates(typeNames, policy.keywordLanguage, { kind: 'type' });
  return wholeOffer([...built, ...declared], around(spot).after);
}

/** The unit behind the last `/` of 元/平方米. */
function unitOffer({ spot, scope }: PolicySpot): Offer {
  const { before } = around(spot);
  const start = Math.max(...['/', '／', '·', '×'].map((sign) => before.lastIndexOf(sign))) + 1;
  return offerFrom(start, unitCandidates(scope.names.units));
}

function treeOffer(found: PolicySpot): Offer {
  const { spot, scope, place } = found;
  const { before } = around(spot);
  if (place.under?.shape === 'rounding') {
    const unit = ruleAt(found)?.unit?.text;
    return roundingOffer(before, scope.language, scope.names.units, unit);
  }
  if (place.under?.shape === 'table') return tableOffer(scope, spot.located.text, ruleAt(found));
  const sort = wholeSort(found);
  return expressionOffer(scope, { before, sort });
}

function gradeOffer(found: PolicySpot): Offer {
  const { scope, spot } = found;
  const { before } = around(spot);
  const sort = { kind: 'number', unit: '分' } as const;
  const offer = expressionOffer(scope, { before, isTest: true, sort });
  if (before !== '') return offer;
  const rest = wordCandidate(expressionKeywords.otherwise, scope.language);
  return { ...offer, candidates: [rest, ...offer.candidates] };
}
