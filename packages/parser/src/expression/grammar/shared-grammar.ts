import { createGrammar, type Grammar } from './parser.js';

/** Making the parser takes milliseconds, so that all readers of a process share one. */
export const sharedGrammar: () => Grammar = once(createGrammar);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
