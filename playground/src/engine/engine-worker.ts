import { wrap } from 'comlink';
import type { EngineWorker } from './client.js';
import type { Door } from './worker.js';

export function startEngineWorker(): EngineWorker {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  const door = wrap<Door>(worker);
  return {
    ask: (name, request) => door.ask(name, request),
    end: () => worker.terminate(),
  };
}
