import { useWork } from '../state/work.js';
import type { EngineEvent } from './client.js';
import type { FeatureName } from './features.js';

/** Milliseconds: work of which one need not know, work that takes long, work that never ends. */
const limits = { busy: 500, long: 10_000, endless: 60_000 };

/**
 * Tells the page how long the engine has been at work. What is stuck is stopped by the person, or in
 * the end by itself.
 */
export function watchWork(stop: () => void): (event: EngineEvent) => void {
  const { enter, setStopped } = useWork.getState();
  let stopped = new Set<FeatureName>();
  let busy: Timer;
  let long: Timer;
  let endless: Timer;
  const clear = (): void => {
    clearTimeout(long);
    clearTimeout(endless);
  };
  const wait = (): void => {
    clear();
    long = setTimeout(() => enter('long'), limits.long);
    endless = setTimeout(stop, limits.endless);
  };
  const begun = (): void => {
    // From the first question on: one that waits behind it does not put off the limit.
    if (busy !== undefined) return;
    busy = setTimeout(() => enter('busy'), limits.busy);
    wait();
  };
  const idle = (): void => {
    clear();
    clearTimeout(busy);
    busy = undefined;
    enter('idle');
  };
  const answered = (name: FeatureName): void => {
    wait();
    if (useWork.getState().phase === 'long') enter('busy');
    // What was stopped has been asked again, and answered.
    if (!stopped.delete(name)) return;
    stopped = new Set();
    setStopped(false);
  };
  return (event) => {
    if (event.kind === 'begun') begun();
    else if (event.kind === 'idle') idle();
    else if (event.kind === 'answered') answered(event.name);
    else {
      stopped.add(event.name);
      setStopped(true);
    }
  };
}

type Timer = ReturnType<typeof setTimeout> | undefined;
