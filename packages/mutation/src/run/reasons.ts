import type { CaseFile, UnnoticedChange } from '@tiaoli/cases';
import { positionAt } from '@tiaoli/diagnostics';
import type { Mutant } from '../mutant.js';
import type { MutantResult, StaleReason } from '../result.js';

/** What files of cases say about changes that no case has to notice. */
interface Reason {
  readonly file: CaseFile;
  readonly written: UnnoticedChange;
}

/** The same words, however they are wrapped. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function reasonsIn(files: readonly CaseFile[]): ReadonlyMap<string, Reason> {
  const reasons = files.flatMap((file) =>
    (file.unnoticed ?? []).map(
      (written) => [plain(written.change.text), { file, written }] as const,
    ),
  );
  return new Map(reasons);
}

/** Whether a file gives a reason why no case has to notice a change. */
export function isExplained({ words }: Mutant, files: readonly CaseFile[]): boolean {
  const reasons = reasonsIn(files);
  return reasons.has(plain(words.zh)) || reasons.has(plain(words.en));
}

/** Mutants with the reasons that are given for them, and reasons for what needs none. */
export function explained(
  mutants: readonly MutantResult[],
  files: readonly CaseFile[],
): { readonly mutants: readonly MutantResult[]; readonly stale: readonly StaleReason[] } {
  const reasons = reasonsIn(files);
  const reasonFor = ({ words }: MutantResult): Reason | undefined =>
    reasons.get(plain(words.zh)) ?? reasons.get(plain(words.en));
  const used = new Map<Reason, MutantResult>();
  const all = mutants.map((mutant): MutantResult => {
    const reason = reasonFor(mutant);
    if (reason === undefined) return mutant;
    used.set(reason, mutant);
    return mutant.status === 'survived'
      ? { ...mutant, reason: plain(reason.written.reason.text) }
      : mutant;
  });
  const stale = [...reasons.values()].flatMap(
    (reason) => staleReason(reason, used.get(reason)) ?? [],
  );
  return { mutants: all, stale };
}

function staleReason(
  { file, written: { change } }: Reason,
  mutant: MutantResult | undefined,
): StaleReason | undefined {
  const why = mutant === undefined ? 'unknown' : whyNot[mutant.status];
  if (why === undefined) return undefined;
  const { line } = positionAt(file.source, change.span.start);
  return { file: file.source.name, line, change: plain(change.text), why };
}

const whyNot = {
  killed: 'noticed',
  equivalent: 'equivalent',
  survived: undefined,
  notRun: undefined,
} as const satisfies Readonly<Record<MutantResult['status'], StaleReason['why'] | undefined>>;
