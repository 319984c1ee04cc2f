import { Beyond, beyond, type Value } from './value.js';

/** What is worked out once for the whole program, or once found to be beyond it. */
export interface Memo {
  kept(key: string, make: () => Value): Value;
  /** What takes back all that comes after now, but for what is beyond the program. */
  checkpoint(): () => void;
}

export function createMemo(): Memo {
  const values = new Map<string, Value>();
  const refused = new Map<string, string>();
  return {
    kept: (key, make) => {
      const known = values.get(key);
      if (known !== undefined) return known;
      const reason = refused.get(key);
      if (reason !== undefined) return beyond(reason);
      try {
        const made = make();
        values.set(key, made);
        return made;
      } catch (problem) {
        if (problem instanceof Beyond) refused.set(key, problem.message);
        throw problem;
      }
    },
    checkpoint: () => {
      const before = [...values];
      return () => {
        values.clear();
        for (const [key, value] of before) values.set(key, value);
      };
    },
  };
}
