import { type Key, keys } from '@tiaoli/syntax';
import type { Candidate } from './completion.js';
import { nameUnder } from './policy-place.js';
import type { PolicySpot } from './policy-spot.js';
import { ruleAt } from './whole-sorts.js';
import { nameCandidate } from './words.js';

type Names = (spot: PolicySpot) => readonly Candidate[];

/** Keys under which an author names what is declared elsewhere. */
const known: ReadonlyMap<Key, Names> = new Map<Key, Names>([
  [
    keys.variant.parameters,
    ({ policy }) =>
      policy.parameters.map((each) => nameCandidate(each.name.text, 'parameter', 0, each.title)),
  ],
  [
    keys.variant.rules,
    ({ policy }) =>
      policy.rules.map((each) => nameCandidate(each.name.text, 'rule', 0, each.title)),
  ],
  [keys.use.map, mappedInputs],
  [keys.rule.columns, columnNames],
]);

/** Names that may be keys of the mapping at the cursor and are not there yet. */
export function ownNameCandidates(found: PolicySpot): readonly Candidate[] {
  const { spot, place } = found;
  const { under } = place;
  const names = under === undefined ? [] : (known.get(under)?.(found) ?? []);
  const written = new Set(spot.siblings.map(({ key }) => key.text.trim()));
  return names
    .filter(({ label }) => !written.has(label))
    .map((each) => (spot.hasColon ? each : { ...each, insert: `${each.label}: ` }));
}

function mappedInputs({ place, scope }: PolicySpot): readonly Candidate[] {
  const id = scope.names.uses.get(nameUnder(place, keys.policy.uses) ?? '') ?? '';
  return scope
    .used(id)
    .flatMap(({ top }) =>
      [...top].flatMap(([name, { node }]) =>
        node.kind === 'input' ? [nameCandidate(name, 'input', 0, node.title)] : [],
      ),
    );
}

function columnNames(found: PolicySpot): readonly Candidate[] {
  const body = ruleAt(found)?.body;
  const outputs = body?.kind === 'table' ? body.outputs : [];
  return outputs.map(({ name }) => nameCandidate(name.text, 'field', 0));
}
