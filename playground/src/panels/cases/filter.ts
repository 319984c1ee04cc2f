import type { CaseAnswer, CaseFileAnswer } from '../../engine/features/cases.js';

export interface CaseFilter {
  readonly onlyFailed: boolean;
  readonly search: string;
}

export function isShown(
  { name, status }: Pick<CaseAnswer, 'name' | 'status'>,
  { onlyFailed, search }: CaseFilter,
): boolean {
  if (onlyFailed && status === 'passed') return false;
  return name.toLowerCase().includes(search.trim().toLowerCase());
}

export type CaseCounts = Readonly<Record<'all' | CaseAnswer['status'], number>>;

export function countsOf(files: readonly CaseFileAnswer[]): CaseCounts {
  const all = files.flatMap(({ cases }) => cases);
  const count = (status: CaseAnswer['status']): number =>
    all.filter((each) => each.status === status).length;
  return {
    all: all.length,
    passed: count('passed'),
    failed: count('failed'),
    invalid: count('invalid'),
    unconfirmed: count('unconfirmed'),
  };
}
