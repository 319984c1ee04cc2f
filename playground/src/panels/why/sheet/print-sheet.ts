import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/**
 * Prints a sheet alone. It stands beside the page and not in it: the page may be laid out anew for
 * the width of the paper.
 */
export function printSheet(sheet: ReactNode): void {
  for (const old of document.querySelectorAll('body > .sheet-host')) old.remove();
  const host = document.createElement('div');
  host.className = 'sheet-host';
  document.body.append(host);
  const root = createRoot(host);
  flushSync(() => root.render(sheet));
  const end = (): void => {
    root.unmount();
    host.remove();
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}
