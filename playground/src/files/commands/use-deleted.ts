import { useFiles } from '../../state/files.js';
import { type DeletedFile, placeOf, useBin } from './bin.js';

/** The files that were deleted from the folder at hand. */
export function useDeleted(): readonly DeletedFile[] {
  const store = useFiles((state) => state.store);
  const files = useBin((state) => state.files);
  return store === undefined ? [] : files.filter(({ place }) => place === placeOf(store));
}
