import type { LayoutWording } from '../wording.js';
import { capital } from './glue.js';

/** English punctuation around what is said. */
export const layout: LayoutWording = {
  headline: (title, value) => `${title}: ${value}`,
  stop: '.',
  basisBefore: (basis, hasReasons) => `${capital(basis)}${hasReasons ? ':' : '.'}`,
  basisAfter: (basis) => `(${basis})`,
  gap: ' ',
  columns: { criterion: 'Criterion', max: 'Full marks', points: 'Points', reason: 'Reason' },
};
