export { type Compiled, type CompileOptions, compile, type Decide } from './compile.js';
export type { Trust } from './emit/facts.js';
export { type ProgramOptions, type WrittenProgram, writeProgram } from './emit/program.js';
export type { Program } from './program/code.js';
export { printProgram } from './program/print.js';
