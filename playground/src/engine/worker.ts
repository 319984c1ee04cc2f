import { createWorkspace } from '@tiaoli/language-service';
import { expose } from 'comlink';
import type { EngineContext } from './feature.js';
import { type FeatureName, features } from './features.js';

const context: EngineContext = { workspace: createWorkspace([]) };

/** One door for all features, so that the page can put a time limit on every question. */
const door = {
  ask(name: FeatureName, request: unknown): unknown {
    const feature = features[name] as (context: EngineContext, request: unknown) => unknown;
    return feature(context, request);
  },
};

export type Door = typeof door;

expose(door);
