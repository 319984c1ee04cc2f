import type { FileKind } from '../workspace/kind-of-text.js';
import { isSheet } from '../workspace/kind-of-text.js';
import type { Workspace } from '../workspace/workspace.js';
import { caseOffer } from './case-offer.js';
import type { Candidate, Completion } from './completion.js';
import type { Offer } from './offer.js';
import { policyOffer } from './policy-offer.js';
import type { Placed } from './policy-spot.js';
import { inRank, presented, spellingsOf } from './present.js';
import { registerOffer } from './register-offer.js';
import { type Spell, unspelt } from './spelling.js';
import { around } from './spot.js';

export interface CompletionOptions {
  /** How names are typed by their pinyin, from `loadSpelling`. */
  readonly spell?: Spell;
}

type Source = (workspace: Workspace, path: string, offset: number) => Placed | undefined;

const sources: Readonly<Record<FileKind, Source>> = {
  policy: policyOffer,
  cases: caseOffer,
  register: registerOffer,
  other: () => undefined,
};

/** What may be written at an offset, best first: a broken text is no hindrance. */
export function completionsAt(
  workspace: Workspace,
  path: string,
  offset: number,
  { spell = unspelt }: CompletionOptions = {},
): readonly Completion[] {
  if (isSheet(path)) return [];
  const placed = sources[workspace.kindOf(path)](workspace, path, offset);
  if (placed === undefined) return [];
  const { spot, offer } = placed;
  const { before } = around(spot);
  return inRank(offer.candidates).map((candidate, index) => {
    const start = startOf(candidate, before, offer, spell);
    const from = start >= before.length ? offset : spot.located.offsetAt(start);
    return presented(candidate, index, { start: from, end: offset + offer.after }, spell);
  });
}

/** The earliest start from which what is typed begins the candidate. */
function startOf(candidate: Candidate, before: string, { starts }: Offer, spell: Spell): number {
  const spellings = spellingsOf(candidate, spell).map((each) => each.toLowerCase());
  const begun = starts.find((start) => {
    const typed = before.slice(start).toLowerCase();
    return typed !== '' && spellings.some((each) => each.startsWith(typed));
  });
  return begun ?? starts.at(-1) ?? before.length;
}
