import type { MouseEvent, ReactNode } from 'react';
import { helpAddress } from '../address.js';
import { type HelpTarget, useHelp } from '../help-state.js';

export interface HelpLinkProps {
  readonly target: HelpTarget;
  readonly isCurrent?: boolean;
  readonly onPick?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A way to a place in the help; its address can be copied, or opened beside this page. */
export function HelpLink({ target, isCurrent = false, onPick, children }: HelpLinkProps) {
  const open = useHelp((state) => state.open);
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(target);
    onPick?.();
  };
  return (
    <a href={helpAddress(target)} aria-current={isCurrent ? 'page' : undefined} onClick={click}>
      {children}
    </a>
  );
}
