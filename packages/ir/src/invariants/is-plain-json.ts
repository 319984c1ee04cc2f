import type { Core } from '../core.js';
import type { Invariant } from './invariant.js';

/** The core survives being written and read as JSON. */
export const isPlainJson: Invariant = (core: Core) => {
  const copy: unknown = JSON.parse(JSON.stringify(core));
  return isSame(core, copy) ? [] : ['the core changes when it is written as JSON and read again'];
};

function isSame(original: unknown, copy: unknown): boolean {
  const pending: [unknown, unknown][] = [[original, copy]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      pending.push([Reflect.get(left, key), Reflect.get(right, key)]);
    }
  }
  return true;
}
