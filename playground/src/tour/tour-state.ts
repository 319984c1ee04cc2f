import { create } from 'zustand';

/** Whether the page is being shown around. */
export interface TourState {
  readonly isRunning: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

export const useTour = create<TourState>()((set) => ({
  isRunning: false,
  start: () => set({ isRunning: true }),
  stop: () => set({ isRunning: false }),
}));
