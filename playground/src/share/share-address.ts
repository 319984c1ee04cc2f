import { sharePrefix } from './follow-shares.js';

/** The whole link. It names only where this page is; what it carries is not sent to any server. */
export function shareAddress(fragment: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${sharePrefix}${fragment}`;
}

/** Whether the page is served by this computer for itself, so that its address leads nowhere else. */
export function isOnThisComputer(): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(window.location.hostname);
}
