import { parentPort } from 'node:worker_threads';
import { init } from 'z3-solver';
import { createEngine } from './engine.js';
import type { Asked, Said } from './messages.js';

const engine = createEngine(init);

parentPort?.on('message', ({ script, milliseconds }: Asked) => {
  const say = (said: Said): void => parentPort?.postMessage(said);
  engine(script, milliseconds).then(say, (error: unknown) => say({ failure: String(error) }));
});
