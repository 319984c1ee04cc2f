import type { HelpTarget } from './help-state.js';
import { useHelp } from './help-state.js';

const prefix = '#help=';

/** The address of a place in the help, as a link has it. */
export function helpAddress({ page, heading }: HelpTarget): string {
  return (
    prefix + [page, ...(heading === undefined ? [] : [heading])].map(encodeURIComponent).join('/')
  );
}

/** The place in the help that an address names. */
export function helpTargetOf(address: string): HelpTarget | undefined {
  if (!address.startsWith(prefix)) return undefined;
  try {
    const [page = '', heading] = address.slice(prefix.length).split('/').map(decodeURIComponent);
    return { page, ...(heading !== undefined && { heading }) };
  } catch {
    return undefined;
  }
}

/** Opens the help where the address of the page says so; the address is that of the file again. */
export function followHelpAddress(): () => void {
  let address = '';
  const follow = (): void => {
    const { hash } = window.location;
    const target = helpTargetOf(hash);
    if (target === undefined) {
      address = hash;
      return;
    }
    useHelp.getState().open(target);
    const { pathname, search } = window.location;
    history.replaceState(history.state, '', address || `${pathname}${search}`);
  };
  follow();
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}
