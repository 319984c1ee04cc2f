import type { Bilingual } from '@tiaoli/diagnostics';
import type { Core, RecordField } from '@tiaoli/ir';

/**
 * What an output column is called: by its own title, else by that of the rule or enumeration of its
 * name.
 */
export function columnTitle(
  column: string,
  fields: readonly RecordField[] | undefined,
  core: Core | undefined,
): Bilingual {
  const own = fields?.find(({ name }) => name === column)?.title;
  if (own !== undefined) return own;
  const isNamesake = ({ name }: { readonly name: string }): boolean => name === column;
  const namesake = core?.rules.find(isNamesake) ?? core?.enumerations.find(isNamesake);
  return namesake?.title ?? { zh: column, en: column };
}
