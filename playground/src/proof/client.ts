import { type Remote, wrap } from 'comlink';
import { followTexts } from '../engine/follow-files.js';
import { useFiles } from '../state/files.js';
import type { Door } from './door.js';

let started: Remote<Door> | undefined;

/** The prover of this page, in a worker of its own that begins when it is first asked for. */
export function prover(): Remote<Door> {
  started ??= start();
  return started;
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
