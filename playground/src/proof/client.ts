import { type Remote, wrap } from 'comlink';
import { followTexts } from '../engine/follow-files.js';
import { useFiles } from '../state/files.js';
import type { Door } from './door.js';

/** Work that goes on beside each other has a worker of its own. */
type Purpose = 'prove' | 'mutate';

const started = new Map<Purpose, Remote<Door>>();

/** The prover of this page, in a worker that begins when it is first asked for. */
export function prover(purpose: Purpose = 'prove'): Remote<Door> {
  const door = started.get(purpose) ?? start();
  started.set(purpose, door);
  return door;
}

function start(): Remote<Door> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  const door = wrap<Door>(worker);
  const texts = [...useFiles.getState().byPath.values()];
  void door.open(texts.map(({ path, text }) => ({ path, text })));
  // For as long as the page lasts.
  followTexts(door);
  return door;
}
