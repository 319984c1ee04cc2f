import { type Completion, completionsAt, loadSpelling, type Spell } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';
import type { At } from './language.js';

let spelling: Promise<Spell> | undefined;

/** What may be written at a place. The dictionary of pinyin is loaded with the first question. */
export async function complete(
  { workspace }: EngineContext,
  { path, offset }: At,
): Promise<readonly Completion[]> {
  spelling ??= loadSpelling();
  return completionsAt(workspace, path, offset, { spell: await spelling });
}
