import type { LoadedPolicy } from 'tiaoli';

/** The headings and the cells of invented rows. */
export function tableRows(policy: LoadedPolicy, count: number): (string | number | null)[][];
