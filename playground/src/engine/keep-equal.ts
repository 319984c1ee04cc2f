/**
 * What is new, with every part that says the same as before taken from before. Answers come as fresh
 * copies; with this, what is drawn of a part that did not change need not be drawn again.
 */
export function keepEqual<T>(before: unknown, now: T): T {
  return kept(before, now) as T;
}

function kept(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return keptList(before, now);
  return isPlain(before) && isPlain(now) ? keptObject(before, now) : now;
}

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const next = now.map((each, index) => kept(before[index], each));
  const isSame = before.length === next.length && next.every((each, at) => each === before[at]);
  return isSame ? before : next;
}

function keptObject(before: Plain, now: Plain): Plain {
  const names = Object.keys(now);
  const next = Object.fromEntries(names.map((name) => [name, kept(before[name], now[name])]));
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name) => Object.hasOwn(before, name) && next[name] === before[name]);
  return isSame ? before : next;
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether two objects have the same values under all names but some. */
export function isSameBut(names: readonly string[], before: object, now: object): boolean {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  const all = new Set([...old.keys(), ...fresh.keys()]);
  return [...all].every((name) => names.includes(name) || old.get(name) === fresh.get(name));
}
