import { lazy, Suspense, useEffect } from 'react';
import { useHelp } from '../help/help-state.js';
import { useFiles } from '../state/files.js';
import { useSettings } from '../state/settings.js';
import { useTour } from './tour-state.js';

const Tour = lazy(async () => ({ default: (await import('./tour.js')).Tour }));

/** Shows a new visitor around, once; later only whoever asks for it. */
export function FirstVisit() {
  const { isRunning, start } = useTour();
  const hasFiles = useFiles(({ store }) => store !== undefined && store.kind !== 'link');
  const { tourSeen, setTourSeen } = useSettings();
  useEffect(() => {
    if (tourSeen || !hasFiles || !isUsualVisit()) return;
    setTourSeen();
    start();
  }, [tourSeen, hasFiles, setTourSeen, start]);
  if (!isRunning) return null;
  return (
    <Suspense>
      <Tour />
    </Suspense>
  );
}

/** Whoever follows a link to a text or to the help came for that. */
function isUsualVisit(): boolean {
  const { hash } = window.location;
  return (hash === '' || hash.startsWith('#file=')) && !useHelp.getState().isOpen;
}
