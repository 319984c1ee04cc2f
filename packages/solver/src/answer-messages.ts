import { createEngine, type Z3 } from './engine.js';
import type { Asked, Said } from './messages.js';

/** What a worker does with what it is asked. */
export function answerMessages(load: () => Promise<Z3>, say: (said: Said) => void) {
  const engine = createEngine(load);
  return (asked: Asked): void => {
    if (asked === 'interrupt') engine.interrupt();
    else {
      const { script, milliseconds } = asked;
      engine
        .run(script, milliseconds)
        .then(say, (problem: unknown) => say({ failure: String(problem) }));
    }
  };
}
