// Whole files

// Scalars
export { printExpression, printTest } from './expression/print.js';
export type { MendedTyping } from './mend-typing.js';
export { mendTyping } from './mend-typing.js';
export type { PrintPolicyOptions } from './print-policy.js';
export { printPolicy } from './print-policy.js';
// Which key may stand where

export type { KnownKey, ScalarRole, Slot } from './policy/slots.js';
export { knownKey, policySlot } from './policy/slots.js';
