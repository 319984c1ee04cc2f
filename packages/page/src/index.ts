export { both, escaped } from './markup.js';
export { type PageParts, page } from './page.js';
