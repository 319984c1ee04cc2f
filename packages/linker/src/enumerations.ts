import { type Core, type Enumeration, isSameEnumeration } from '@tiaoli/ir';

export interface PairedEnumerations {
  /** What each enumeration of the used core is called. */
  readonly names: ReadonlyMap<string, string>;
  readonly added: readonly Enumeration[];
}

/** Enumerations with the same values are one. */
export function pairEnumerations(core: Core, used: Core, alias: string): PairedEnumerations {
  const names = new Map<string, string>();
  const added: Enumeration[] = [];
  for (const each of used.enumerations) {
    const known = [...core.enumerations, ...added];
    const same = known.find((other) => isSameEnumeration(each, other));
    if (same === undefined) added.push({ ...each, name: freeName(each, used, alias, known) });
    names.set(each.name, same?.name ?? added.at(-1)?.name ?? each.name);
  }
  return { names, added };
}

/** Another version may know other values under the same name. */
function freeName(
  { name }: Enumeration,
  { version }: Core,
  alias: string,
  known: readonly Enumeration[],
): string {
  const plain = `${alias}.${name}`;
  return known.some((each) => each.name === plain) ? `${plain}@${version}` : plain;
}
