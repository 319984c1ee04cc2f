import { parentPort } from 'node:worker_threads';
import { init } from 'z3-solver';
import { answerMessages } from './answer-messages.js';

parentPort?.on(
  'message',
  answerMessages(init, (said) => parentPort?.postMessage(said)),
);
