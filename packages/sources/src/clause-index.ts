import { didYouMean } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { canonicalLocation } from './locations.js';
import type { Clause, Register } from './register.js';

/** What the text behind the name of a source, `2.2(3) oc-party-branch`, means in its register. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly clauses: readonly Clause[];
      /** As written, and as the document says that stands for those with the same text. */
      readonly written: string;
      readonly canonical: string;
    }
  /** Several clauses stand there and none of them counts on being cited without its name. */
  | { readonly kind: 'ambiguous'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'unknown'; readonly suggestion?: string };

export interface ClauseIndex {
  readonly register: Register;
  resolve(text: string): Resolution;
}

/** Cited clauses are short. */
const longestClause = 200;

/** Makes the clauses of a register findable by what policies write. */
export function createClauseIndex(register: Register): ClauseIndex {
  const canonical = canonicalLocation(register);
  const byLocation = new Map<string, Clause[]>();
  for (const clause of register.clauses) {
    for (const location of new Set(clause.at.map(({ text }) => canonical(text)))) {
      const there = byLocation.get(location);
      if (there === undefined) byLocation.set(location, [clause]);
      else there.push(clause);
    }
  }
  return {
    register,
    resolve(text) {
      const cited = normalizeWidth(text).trim();
      for (const [place, name] of cuts(cited)) {
        const location = canonical(place);
        const there = byLocation.get(location);
        if (there === undefined) continue;
        const clauses = name === '' ? meantWithoutName(there) : there.filter(isNamed(name));
        if (clauses.length > 0) {
          return { kind: 'found', clauses, written: compact(place), canonical: location };
        }
        return name === '' ? { kind: 'ambiguous', clauses: there } : misnamed(place, name, there);
      }
      return { kind: 'unknown', ...suggested(cited, register) };
    },
  };
}

/** Where a location ends and a name begins, the longest location first: either may hold blanks. */
function cuts(text: string): readonly (readonly [string, string])[] {
  if (text.length > longestClause) return [];
  const blanks = [...text.matchAll(/\s+/g)].reverse();
  return [
    [text, ''],
    ...blanks.map(
      ({ index, 0: blank }) => [text.slice(0, index), text.slice(index + blank.length)] as const,
    ),
  ];
}

/**
 * A location without a name cites the clauses there that say nothing of their status. One that is
 * planned or explained beside them is not cited by accident; a lone clause is always meant.
 */
function meantWithoutName(there: readonly Clause[]): readonly Clause[] {
  const waiting = there.filter(({ status }) => (status?.status ?? 'encoded') === 'encoded');
  return waiting.length > 0 || there.length > 1 ? waiting : there;
}

function isNamed(name: string): (clause: Clause) => boolean {
  return ({ id, title }) => normalizeWidth(id.text) === name || normalizeWidth(title.zh) === name;
}

function misnamed(place: string, name: string, there: readonly Clause[]): Resolution {
  const names = there.flatMap(({ id, title }) => [id.text, title.zh]);
  const [near] = didYouMean(name, names);
  return { kind: 'unknown', ...(near === undefined ? {} : { suggestion: `${place} ${near}` }) };
}

/** A clause that is named without its location. */
function suggested(name: string, { clauses }: Register): { readonly suggestion?: string } {
  const named = clauses.find(isNamed(name));
  const [location] = named?.at ?? [];
  return location === undefined ? {} : { suggestion: `${location.text} ${name}` };
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
