/** An object by name in which `__proto__` and `constructor` are names like any other. */
export function byName<T>(entries: Iterable<readonly [string, T]>): { readonly [name: string]: T } {
  const object: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) object[name] = value;
  return object;
}
