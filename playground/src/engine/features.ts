import type { Feature } from './feature.js';
import { diagnose } from './features/diagnose.js';
import { library } from './features/library.js';
import { study } from './features/study.js';
import { change, open, remove } from './features/texts.js';

/** Everything that the page may ask the engine, by name. One file a feature. */
export const features = {
  open,
  change,
  remove,
  diagnose,
  library,
  study,
} satisfies Readonly<Record<string, Feature>>;

export type Features = typeof features;
export type FeatureName = keyof Features;
export type RequestOf<Name extends FeatureName> = Parameters<Features[Name]>[1];
export type AnswerOf<Name extends FeatureName> = ReturnType<Features[Name]>;
