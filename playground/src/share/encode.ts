import { deflateSync } from 'fflate';
import { toBase64url } from './base64url.js';
import type { Share } from './share.js';

/** Of the form of what a link carries. A page that knows only earlier ones says so. */
export const version = 1;

/** What stands behind `#share=` in a link. */
export function encodeShare(share: Share): string {
  const bytes = new TextEncoder().encode(JSON.stringify(share));
  return `${version}.${toBase64url(deflateSync(bytes, { level: 9 }))}`;
}
