import { create } from 'zustand';

/** How the engine stands: `long` when it has not answered for a while though it was asked. */
export type WorkPhase = 'idle' | 'busy' | 'long';

export interface Work {
  readonly phase: WorkPhase;
  /** Work was stopped, and what is shown may be of earlier. */
  readonly isStopped: boolean;
  readonly enter: (phase: WorkPhase) => void;
  readonly setStopped: (isStopped: boolean) => void;
}

export const useWork = create<Work>()((set, get) => ({
  phase: 'idle',
  isStopped: false,
  enter: (phase) => get().phase === phase || set({ phase }),
  setStopped: (isStopped) => get().isStopped === isStopped || set({ isStopped }),
}));
