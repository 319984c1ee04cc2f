import type { ParameterDeclaration, Reference } from '@tiaoli/syntax';

/** A place where a parameter without a unit stands for a number of a unit. */
export interface UnitDemand {
  readonly parameter: ParameterDeclaration;
  readonly references: readonly Reference[];
  readonly unit: string;
  /** Reports the mismatch at the place itself. */
  readonly report: () => void;
}
