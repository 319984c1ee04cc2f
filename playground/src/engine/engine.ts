import { createEngineClient } from './client.js';

/** The one engine of this page. */
export const engine = createEngineClient();
