export type { Resolve } from './link.js';
export { link } from './link.js';
