import { useEffect, useState } from 'react';

/** The first of these that is on the screen, once it is: what was just opened comes a moment later. */
export function useTarget(selectors: readonly string[]): HTMLElement | null {
  const [found, setFound] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const look = (): void => setFound(shownElement(selectors));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [selectors]);
  return found;
}

function shownElement(selectors: readonly string[]): HTMLElement | null {
  const all = selectors.flatMap((each) => [...document.querySelectorAll<HTMLElement>(each)]);
  return all.find((each) => each.checkVisibility()) ?? null;
}
