import type { Bilingual } from '@tiaoli/diagnostics';
import type { MappedColumn, TableForm, TableProblem } from '@tiaoli/fact-tables';
import { say } from '../texts.js';

/** Why no row can be decided. */
export class BatchProblem extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(({ message }) => message.en).join('\n'));
    this.problems = problems;
  }
}

export interface FileProblem {
  readonly code: string;
  readonly message: Bilingual;
}

/** Throws what is wrong with a table as a whole. */
export function refuseTable(
  problems: readonly TableProblem[],
  unsure: readonly MappedColumn[],
  header: readonly string[],
): void {
  const found: readonly FileProblem[] = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...unsure.map(({ column, field = '' }) => ({
      code: 'unsure-column',
      message: bothWays('unsureColumn', { heading: header[column] ?? '', field }),
    })),
  ];
  if (found.length > 0) throw new BatchProblem(found);
}

/** Throws where no column says anything to the policy. */
export function refuseUnmapped(mapping: readonly MappedColumn[], { fields }: TableForm): void {
  if (mapping.some(({ field }) => field !== undefined) || fields.length === 0) return;
  const names = fields.map(({ name }) => name).join(' ');
  throw new BatchProblem([
    { code: 'nothing-mapped', message: bothWays('nothingMapped', { fields: names }) },
  ]);
}

export function bothWays(
  key: Parameters<typeof say>[1],
  parameters: Parameters<typeof say>[2] = {},
): Bilingual {
  return { zh: say('zh', key, parameters), en: say('en', key, parameters) };
}
