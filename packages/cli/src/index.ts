// For tests and for programs that bring their own terminal
export type { Context } from './context.js';
export type { ExitCode } from './exit-codes.js';
export { exitCodes } from './exit-codes.js';
export { createPaint } from './output/paint.js';
export { run } from './run.js';
