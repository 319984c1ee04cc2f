import { type Remote, wrap } from 'comlink';
import type { TableSession } from './session.js';

export type RemoteSession = Remote<TableSession>;

export interface TableClient {
  readonly session: RemoteSession;
  /** Ends the worker with all that it holds. */
  readonly end: () => void;
}

/** A table in a worker of its own, so that ten thousand rows never hold up the editor. */
export function createTableClient(): TableClient {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return { session: wrap<TableSession>(worker), end: () => worker.terminate() };
}
