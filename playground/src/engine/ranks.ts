import type { FeatureName } from './features.js';

/** Lower ranks are put to the engine first. */
export const ranks = { soon: 0, usual: 1, rest: 2 } as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/** Milliseconds without a newer question before one of the last rank is put at all. */
export const restAfter = 600;

const known: { readonly [Name in FeatureName]?: Rank } = {
  complete: ranks.soon,
  diagnose: ranks.soon,
  form: ranks.soon,
  trial: ranks.soon,
  hover: ranks.soon,
  coverage: ranks.rest,
  library: ranks.rest,
};

/** What one waits for while typing comes before what may follow. */
export function rankOf(name: FeatureName): Rank {
  return known[name] ?? ranks.usual;
}

/** What tells the engine of the texts is no question: all that is asked later needs it. */
export function isNews(name: FeatureName): boolean {
  return name === 'open' || name === 'change' || name === 'remove';
}

const computing: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'study',
  'trial',
  'interview',
  'caseFacts',
  'why',
  'whyText',
  'graph',
  'scoreSheets',
  'profile',
  'profileChoices',
  'versionComparison',
  'cases',
  'caseDetail',
  'coverage',
  'addCase',
  'acceptCase',
]);

/** Whether policies are run for it: how long that takes is in the hands of whoever wrote them. */
export function computes(name: FeatureName): boolean {
  return computing.has(name);
}
