import { engine } from '../../engine/engine.js';
import type { AnswerOf, FeatureName, RequestOf } from '../../engine/features.js';

/** An answer of the engine, or nothing where it was given up: the editor asks again by itself. */
export async function askEngine<Name extends FeatureName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name> | undefined> {
  return engine.ask(name, request).catch(() => undefined);
}
