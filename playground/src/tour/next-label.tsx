import { useEffect, useRef } from 'react';

/** What the button that goes on says. It has the focus at each step, so that Enter goes on. */
export function NextLabel({ children }: { readonly children: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.closest('button')?.focus({ preventScroll: true }), []);
  return <span ref={place}>{children}</span>;
}
