import { parentPort, workerData } from 'node:worker_threads';
import { createPieceDecider, type PieceQuestion } from '../piece.js';

const decide = createPieceDecider(workerData as PieceQuestion);

parentPort?.on('message', (piece: Uint8Array) => {
  const decided = decide(piece);
  parentPort?.postMessage(decided, [decided.bytes.buffer]);
});
