export type { Served, ServeOptions } from './serve.js';
export { serve } from './serve.js';
