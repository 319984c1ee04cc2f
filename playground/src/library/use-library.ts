import type { Library, LibraryPolicy } from '@tiaoli/language-service';
import { useEffect, useMemo, useState } from 'react';
import { today } from '../dates/today.js';
import { useAnswer } from '../engine/use-answer.js';
import { type Files, type OpenFile, useFiles } from '../state/files.js';

const pause = 300;
const empty: Library = { topics: [], registers: [] };

/** The library as it stands; it follows the texts once nobody types for a while. */
export function useLibrary(): Library | undefined {
  const texts = useRestingTexts();
  const isOpen = useFiles((state) => state.store !== undefined);
  const isEmpty = texts.size === 0;
  const read = useAnswer('library', isEmpty ? undefined : 'all', texts).value;
  const unread = useAnswer('unreadLibrary', isEmpty || read ? undefined : 'all', texts).value;
  return isEmpty ? (isOpen ? empty : undefined) : (read ?? unread);
}

/** Ids of the policies that a search means; nothing while nothing is searched for. */
export function useFoundPolicies(query: string): ReadonlySet<string> | undefined {
  const texts = useRestingTexts();
  const wanted = query.trim();
  const { value } = useAnswer('findPolicies', wanted === '' ? undefined : wanted, texts);
  return useMemo(() => (value === undefined ? undefined : new Set(value)), [value]);
}

/** The texts without what is being typed: nothing is drawn or asked again for a key. */
function useRestingTexts(): ReadonlyMap<string, OpenFile> {
  const [resting, setResting] = useState(() => useFiles.getState().byPath);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => setResting(useFiles.getState().byPath);
    take();
    const stop = useFiles.subscribe((now, before) => {
      if (now.byPath === before.byPath) return;
      clearTimeout(timer);
      timer = setTimeout(take, haveOtherFiles(now, before) ? 0 : pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return resting;
}

/** Another folder, or a file that came or went, is shown at once; typing waits. */
function haveOtherFiles(now: Files, before: Files): boolean {
  return now.store !== before.store || now.byPath.size !== before.byPath.size;
}

/** The version that a person most likely means: the one in force today, else the newest. */
export function mainPath({ versions }: LibraryPolicy): string | undefined {
  const day = today();
  const isInForce = versions.find(
    ({ effective = '9999', until = '9999' }) => effective <= day && day <= until,
  );
  return (isInForce ?? versions[0])?.path;
}

/** Every file of a policy that the list shows under it. */
export function pathsOf({ versions, files }: LibraryPolicy): readonly string[] {
  return [...versions, ...files].map(({ path }) => path);
}
