import type { Profile, ProfileValue } from '@tiaoli/views';
import type { Say } from '../../../texts/use-text.js';

/** How results are put on the upright axis. */
export interface ResultAxis {
  /** The results by name from below, where they are no numbers. */
  readonly names?: readonly string[];
  heightOf(value: ProfileValue): number | undefined;
}

export function resultAxis({ pieces, current }: Profile, say: Say): ResultAxis {
  const values = pieces.flatMap(({ start, end, samples = [] }) => [
    start,
    end,
    ...samples.map(({ value }) => value),
  ]);
  const decided = values.filter(({ status }) => status === 'decided');
  if (decided.every(({ exact }) => exact !== undefined)) {
    return { heightOf: ({ exact, near }) => (exact === undefined ? undefined : near) };
  }
  const all = current === undefined ? decided : [...decided, current.value];
  const inOrder = [...all].sort((a, b) => (a.near ?? 0) - (b.near ?? 0));
  const names = [...new Set(inOrder.map(({ words }) => say(words)))];
  return {
    names,
    heightOf: ({ status, words }) => (status === 'decided' ? names.indexOf(say(words)) : undefined),
  };
}
