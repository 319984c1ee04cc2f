import type { Bilingual } from '@tiaoli/diagnostics';
import type { TimelineVersion } from 'tiaoli';

/** How a version stands on a day. */
export type Standing = 'inForce' | 'future' | 'past' | 'never';

export function standingOn(
  day: string,
  { from, until, isNever }: Pick<TimelineVersion, 'from' | 'until' | 'isNever'>,
): Standing {
  if (isNever) return 'never';
  if (day < from) return 'future';
  return until !== undefined && until < day ? 'past' : 'inForce';
}

export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  inForce: { zh: '现行', en: 'In force' },
  future: { zh: '尚未施行', en: 'Not yet in force' },
  past: { zh: '已失效', en: 'No longer in force' },
  never: { zh: '从未施行', en: 'Never in force' },
};
