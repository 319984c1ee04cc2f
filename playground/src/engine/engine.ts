import { createEngineClient } from './client.js';
import { startEngineWorker } from './engine-worker.js';
import { watchWork } from './watch-work.js';

const watch = watchWork(() => engine.stop());

/** The one engine of this page. */
export const engine = createEngineClient(startEngineWorker, watch);
