import { fileInAddress } from '../files/address.js';
import { useFiles } from '../state/files.js';
import { leaveLink } from './local-work.js';
import { useShared } from './shared-state.js';

/** What stands before the contents of a link. */
export const sharePrefix = '#share=';

/** Opens what a link carries: that with which the page was opened, and any that comes later. */
export function followShares(): () => void {
  const stop = useFiles.subscribe(({ store }, before) => {
    if (store === before.store) return;
    if (before.store === undefined) void openAddress();
    // Whoever opens another folder has left the link.
    else if (store?.kind !== 'link') useShared.getState().put(undefined);
  });
  const turn = (): void => void openAddress();
  window.addEventListener('hashchange', turn);
  return () => {
    stop();
    window.removeEventListener('hashchange', turn);
  };
}

async function openAddress(): Promise<void> {
  const { hash } = window.location;
  if (hash.startsWith(sharePrefix)) {
    const { openShare } = await import('./open-share.js');
    await openShare(hash.slice(sharePrefix.length), () => window.location.hash === hash);
  } else if (useShared.getState().shown !== undefined) {
    // Back from the link: to the file that the address names now.
    const path = fileInAddress();
    leaveLink();
    if (useFiles.getState().byPath.has(path)) useFiles.getState().show(path);
  }
}
