import { engine } from '../../engine/engine.js';
import type { AnswerOf, FeatureName, RequestOf } from '../../engine/features.js';

/**
 * An answer of the engine, or nothing where it was given up: the editor asks again by itself. Nothing
 * either where the file was closed for good while the engine was at work.
 */
export async function askEngine<Name extends FeatureName>(
  name: Name,
  request: RequestOf<Name>,
  model?: { isDisposed(): boolean },
): Promise<AnswerOf<Name> | undefined> {
  const answer = await engine.ask(name, request).catch(() => undefined);
  return model?.isDisposed() ? undefined : answer;
}
