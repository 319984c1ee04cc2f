import type { FactValue } from 'tiaoli';

type Facts = Readonly<Record<string, FactValue>>;
type Implementation = (facts: Facts) => Readonly<Record<string, unknown>>;

export interface Workload {
  readonly name: string;
  readonly rule: string;
  readonly asOf: string;
  readonly exact: Implementation;
  readonly float: Implementation;
  readonly big: Implementation;
  policy(): string;
}

export const workloads: Readonly<Record<string, Workload>>;

export function recordsOf(workload: Workload, count: number, seed: number): readonly Facts[];
