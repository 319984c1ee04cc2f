import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';

/**
 * What an output column is called. Columns have no titles of their own, so one borrows that of the
 * rule or enumeration of its name.
 */
export function columnTitle(column: string, core: Core | undefined): Bilingual {
  const isNamesake = ({ name }: { readonly name: string }): boolean => name === column;
  const namesake = core?.rules.find(isNamesake) ?? core?.enumerations.find(isNamesake);
  return namesake?.title ?? { zh: column, en: column };
}
