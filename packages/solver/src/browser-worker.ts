import { init } from 'z3-solver/build/low-level/index.js';
import initZ3 from 'z3-solver/build/z3-built.js';
import { answerMessages } from './answer-messages.js';
import type { Asked } from './messages.js';

// Z3 starts its threads by the address of its own script, and fetches its program by itself.
const threadScript = new URL('z3-solver/build/z3-built.js', import.meta.url).href;
const program = new URL('z3-solver/build/z3-built.wasm', import.meta.url).href;

const answer = answerMessages(
  () => init(initZ3, { mainScriptUrlOrBlob: threadScript, locateFile: () => program }),
  (said) => postMessage(said),
);

addEventListener('message', ({ data }: MessageEvent<Asked>) => answer(data));
