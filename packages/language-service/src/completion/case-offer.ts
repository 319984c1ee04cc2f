import { caseKeys } from '@tiaoli/cases';
import { readYaml } from '@tiaoli/parser';
import type { Key, KeywordLanguage, Policy } from '@tiaoli/syntax';
import { policyNames } from '../symbols/policy-names.js';
import { usedNamesIn } from '../symbols/used-names.js';
import type { Workspace } from '../workspace/workspace.js';
import { factCandidates, resultCandidates } from './case-names.js';
import type { Candidate } from './completion.js';
import { type KeyTables, keyCandidates } from './key-candidates.js';
import { keyLanguage, keyNamed } from './key-tables.js';
import { memberCandidates } from './member-candidates.js';
import { valueCandidates } from './name-candidates.js';
import { type Offer, wholeOffer } from './offer.js';
import type { Placed } from './policy-spot.js';
import { policyCandidates, versionCandidates } from './reference-candidates.js';
import type { Scope } from './scope.js';
import { sortOfName } from './sorts.js';
import { around, markedTexts, type Spot, spotIn } from './spot.js';
import { sortOfChain } from './wanted.js';
import { nameCandidate } from './words.js';

/** What a file of cases is asked about. */
interface CaseSpot {
  readonly workspace: Workspace;
  readonly language: KeywordLanguage;
  readonly spot: Spot;
  readonly policy: string;
  /** Absent where no text of the policy is at hand. */
  readonly scope?: Scope;
}

/** Keys of cases, facts and results by their names, and their values. */
export function caseOffer(workspace: Workspace, path: string, offset: number): Placed | undefined {
  const written = workspace.text(path) ?? '';
  const language = keyLanguage(written, [caseKeys.file, caseKeys.case]);
  const policy = workspace.policyOfCases(path) ?? '';
  for (const text of markedTexts(written, offset)) {
    const spot = spotIn(readYaml(text).value.node, written, offset);
    if (spot === undefined) continue;
    const scope = scopeOf(workspace, policy, language);
    const found = { workspace, language, spot, policy, ...(scope === undefined ? {} : { scope }) };
    return { spot, offer: offerAt(found) };
  }
  return undefined;
}

function scopeOf(workspace: Workspace, id: string, language: KeywordLanguage): Scope | undefined {
  const policy = workspace.loaded(workspace.pathsOf(id).at(-1) ?? '')?.syntax;
  if (policy === undefined) return undefined;
  const used = usedNamesIn(workspace);
  return { policy, names: policyNames(policy), used, inside: [], language };
}

function offerAt(found: CaseSpot): Offer {
  const { spot } = found;
  const keysOf = spot.trail.flatMap((step) => (step === 'item' ? [] : [step.key]));
  const [first, second] = keysOf;
  const top = first === undefined ? undefined : keyNamed(caseKeys.file, first);
  const inCases = top === caseKeys.file.cases;
  const key = inCases && second !== undefined ? keyNamed(caseKeys.case, second) : top;
  const rest = keysOf.slice(inCases ? 2 : 1);
  if (first === undefined) return keysOffer(found, [caseKeys.file]);
  if (inCases && second === undefined) return keysOffer(found, [caseKeys.case]);
  return wholeOffer(candidatesUnder(found, key, rest), around(spot).after);
}

function keysOffer({ spot, language }: CaseSpot, tables: KeyTables): Offer {
  const { siblings, hasColon } = spot;
  return wholeOffer(keyCandidates(tables, { siblings, language, hasColon }), around(spot).after);
}

function candidatesUnder(
  found: CaseSpot,
  key: Key | undefined,
  names: readonly string[],
): readonly Candidate[] {
  const { workspace, scope, policy } = found;
  const { file, case: one } = caseKeys;
  if (key === file.policy) return policyCandidates(workspace, { ranged: false });
  if (key === file.version) return versionCandidates(workspace, policy);
  if (scope === undefined) return [];
  if (key === file.place || key === one.place) return places(scope.policy);
  if (key === file.facts || key === one.facts) return factsUnder(found, scope, names);
  return key === one.expect ? resultsUnder(found, scope, names) : [];
}

function places({ place, variants }: Policy): readonly Candidate[] {
  const names = [place, ...variants.map(({ name }) => name)].flatMap((each) => each?.text ?? []);
  return names.map((name) => nameCandidate(name, 'place', 0));
}

function factsUnder(
  { spot, language }: CaseSpot,
  scope: Scope,
  names: readonly string[],
): readonly Candidate[] {
  const [name, member] = names;
  if (name === undefined) return unwritten(spot, factCandidates(scope));
  const sort = sortOfName(scope, name);
  if (sort?.kind !== 'list') return values(scope, name, language);
  const inside = { ...scope, inside: [sort.entity] };
  if (member !== undefined) return values(inside, member, language);
  return unwritten(spot, factCandidates(inside));
}

function resultsUnder(
  { spot, language }: CaseSpot,
  scope: Scope,
  names: readonly string[],
): readonly Candidate[] {
  const [name, part] = names;
  if (name === undefined) return unwritten(spot, resultCandidates(scope));
  const { outcome } = caseKeys;
  const asked = part === undefined ? undefined : keyNamed(outcome, part);
  if (asked === outcome.undecided || asked === outcome.ask) return factCandidates(scope);
  if (part !== undefined) {
    const sort = sortOfChain(scope, [name, part]);
    return sort === undefined ? [] : valueCandidates(scope, { position: 'operand', sort });
  }
  if (!spot.isKey) return values(scope, name, language);
  const fields = unwritten(spot, memberCandidates(scope, [name]));
  const words = keyCandidates([outcome], { ...spot, language });
  return [...fields, ...words];
}

function values(scope: Scope, name: string, language: KeywordLanguage): readonly Candidate[] {
  const sort = sortOfName(scope, name);
  if (sort === undefined) return [];
  return valueCandidates({ ...scope, language }, { position: 'operand', sort });
}

/** As keys, those that the mapping has not. */
function unwritten(
  { siblings, isKey, hasColon }: Spot,
  names: readonly Candidate[],
): readonly Candidate[] {
  const written = new Set(siblings.map(({ key }) => key.text.trim()));
  return names
    .filter(({ label }) => !written.has(label))
    .map((each) => (isKey && !hasColon ? { ...each, insert: `${each.label}: ` } : each));
}
