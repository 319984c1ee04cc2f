import { jsTarget } from './js-target.js';
import { jsonLogicTarget } from './json-logic-target.js';
import type { BuildTarget } from './target.js';

/** What a policy can be built for, by the words of `--target`. */
export const targets = {
  js: jsTarget,
  'json-logic': jsonLogicTarget,
} as const satisfies Readonly<Record<string, BuildTarget>>;

export type TargetName = keyof typeof targets;

export const targetNames: readonly TargetName[] = ['js', 'json-logic'];
