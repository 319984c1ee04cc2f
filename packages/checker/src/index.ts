export type { CheckedPolicy, CheckOptions } from './check-policy.js';
export { checkPolicy } from './check-policy.js';
export type { ReadClause } from './shared/read-clauses.js';
export { readClauses } from './shared/read-clauses.js';
export type { BrokenPolicy, UsablePolicies } from './usable-policies.js';
