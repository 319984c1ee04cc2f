// Whole files

// Scalars
export { printExpression, printTest } from './expression/print.js';
export type { MendedTyping } from './mend-typing.js';
export { mendTyping } from './mend-typing.js';
export type { PrintPolicyOptions } from './print-policy.js';
export { printPolicy } from './print-policy.js';
