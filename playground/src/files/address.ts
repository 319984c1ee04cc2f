import { useFiles } from '../state/files.js';

const prefix = '#file=';

/** The path of the file that the address of the page names, or an empty text. */
export function fileInAddress(): string {
  const { hash } = window.location;
  if (!hash.startsWith(prefix)) return '';
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return '';
  }
}

/** Keeps the open file in the address, so that a reload and a bookmark come back to it. */
export function followAddress(): () => void {
  return useFiles.subscribe(({ current, store }, before) => {
    // What a link shows stays at the address of the link.
    if (current === before.current || store?.kind === 'link') return;
    const { pathname, search } = window.location;
    const rest = current === undefined ? '' : `${prefix}${encodeURI(current)}`;
    history.replaceState(history.state, '', `${pathname}${search}${rest}`);
  });
}
