// Reading
export type {
  Case,
  CaseFile,
  ExpectedRule,
  ReadCases,
  UnnoticedChange,
} from './case-file.js';
export { caseFileSchema } from './case-file-schema.js';
export { caseKeys } from './keys.js';
export { type PreparedCase, prepareCases } from './prepare-cases.js';
export type { ReadCasesOptions } from './read-cases.js';
export { readCases } from './read-cases.js';
// Running
export type { CaseCheck, CaseResult, CaseRun, RunOptions } from './run-cases.js';
export { runCaseSteps, runCases } from './run-cases.js';
export type { ReadCaseTableOptions } from './table/read-case-table.js';
export { policyOfCaseTable, readCaseTable } from './table/read-case-table.js';
// Writing
export type { CheckTexts } from './write/accept-result.js';
export { acceptResult, checkTexts } from './write/accept-result.js';
export { appendCase, newCaseFile } from './write/append-case.js';
export { factsText } from './write/facts-text.js';
export type { NewCase, NewExpectation } from './write/new-case.js';
