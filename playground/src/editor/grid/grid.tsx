import { lazy, Suspense } from 'react';
import { useOpenGrid } from './grid-state.js';

const GridPanel = lazy(async () => ({ default: (await import('./grid-panel.js')).GridPanel }));

/** A table of the file as a grid, where one is open. */
export function Grid({ path }: { readonly path: string }) {
  const { path: openPath, key } = useOpenGrid();
  if (openPath !== path || key === undefined) return null;
  return (
    <Suspense fallback={null}>
      <GridPanel path={path} tableKey={key} />
    </Suspense>
  );
}
