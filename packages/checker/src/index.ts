export type { CheckedPolicy } from './check-policy.js';
export { checkPolicy } from './check-policy.js';
