import type { Workspace } from '@tiaoli/language-service';

/** What every feature of the engine works on. */
export interface EngineContext {
  readonly workspace: Workspace;
}

/** One question that the page may ask: plain data in, plain data out. */
export type Feature = (context: EngineContext, request: never) => unknown;
