import { useEffect } from 'react';
import { mainPath, useLibrary } from '../library/use-library.js';
import { useFiles } from '../state/files.js';

/** Whether there is a policy to show; one of the library is opened where it is needed. */
export function usePolicy(isNeeded: boolean): boolean {
  const { current, show } = useFiles();
  const policies = useLibrary()?.topics.flatMap((topic) => topic.policies) ?? [];
  const path = policies.map(mainPath).find((each) => each !== undefined);
  useEffect(() => {
    if (isNeeded && current === undefined && path !== undefined) show(path);
  }, [isNeeded, current, path, show]);
  return current !== undefined || path !== undefined;
}
