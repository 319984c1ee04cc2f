export type { CheckedPolicy } from './check-policy.js';
export { checkPolicy } from './check-policy.js';
export type { ReadClause } from './shared/read-clauses.js';
export { readClauses } from './shared/read-clauses.js';
