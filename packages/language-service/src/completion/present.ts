import type { Span } from '@tiaoli/diagnostics';
import type { Candidate, Completion } from './completion.js';
import type { Spell } from './spelling.js';

/** What an author may type to get a candidate. */
export function spellingsOf({ label, also = [] }: Candidate, spell: Spell): readonly string[] {
  return [...new Set([label, ...also, ...spell(label)])];
}

export function presented(
  candidate: Candidate,
  index: number,
  range: Span,
  spell: Spell,
): Completion {
  const { label, insert = label, kind, detail, documentation, rank } = candidate;
  return {
    label,
    insert,
    range,
    kind,
    detail,
    ...(documentation === undefined ? {} : { documentation }),
    filter: spellingsOf(candidate, spell).join(' '),
    sort: `${rank}${String(index).padStart(4, '0')}`,
  };
}

/** Each label and kind once, the best rank first; else in the order given. */
export function inRank(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const each of [...candidates].sort((a, b) => a.rank - b.rank)) {
    if (!kept.has(each.label)) kept.set(each.label, each);
  }
  return [...kept.values()];
}
