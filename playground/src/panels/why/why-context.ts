import type { WhyNot } from '@tiaoli/views';
import { createContext } from 'react';

/** What every reason may need to say more. */
export interface WhyContextValue {
  /** The registers of the sources, by the names that the reasons cite. */
  readonly registers: Readonly<Record<string, string>>;
  readonly whyNot: readonly WhyNot[];
}

export const WhyContext = createContext<WhyContextValue>({ registers: {}, whyNot: [] });
