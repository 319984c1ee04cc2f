import type { Library, LibraryPolicy } from '@tiaoli/language-service';
import { useEffect, useState } from 'react';
import { useAnswer } from '../engine/use-answer.js';
import { type OpenFile, useFiles } from '../state/files.js';

const pause = 300;

/** The library as it stands; it follows the texts once nobody types for a moment. */
export function useLibrary(): Library | undefined {
  const texts = useRestingTexts();
  const isEmpty = texts.size === 0;
  const read = useAnswer('library', isEmpty ? undefined : 'read', texts).value;
  const unread = useAnswer('library', isEmpty || read ? undefined : 'unread', texts).value;
  return read ?? unread;
}

/** Ids of the policies that a search means; nothing while nothing is searched for. */
export function useFoundPolicies(query: string): ReadonlySet<string> | undefined {
  const texts = useRestingTexts();
  const wanted = query.trim();
  const { value } = useAnswer('findPolicies', wanted === '' ? undefined : wanted, texts);
  return value === undefined ? undefined : new Set(value);
}

function useRestingTexts(): ReadonlyMap<string, OpenFile> {
  const { byPath, store } = useFiles();
  const [resting, setResting] = useState({ byPath, store });
  const isOther = resting.store !== store;
  useEffect(() => {
    // Another folder is shown at once; typing waits.
    const timer = setTimeout(() => setResting({ byPath, store }), isOther ? 0 : pause);
    return () => clearTimeout(timer);
  }, [byPath, store, isOther]);
  return resting.byPath;
}

/** The version that a person most likely means: the one in force today, else the newest. */
export function mainPath({ versions }: LibraryPolicy): string | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const isInForce = versions.find(
    ({ effective = '9999', until = '9999' }) => effective <= today && today <= until,
  );
  return (isInForce ?? versions[0])?.path;
}

/** Every file of a policy that the list shows under it. */
export function pathsOf({ versions, files }: LibraryPolicy): readonly string[] {
  return [...versions, ...files].map(({ path }) => path);
}
