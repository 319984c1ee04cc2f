import type { Language } from '@tiaoli/diagnostics';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { findSections, type Hit, readIndex } from '../content/search.js';

type Index = Awaited<ReturnType<typeof readIndex>>;

/** What a search finds; nothing until all pages are read. They are read once one is searched for. */
export function useHits(query: string, language: Language): readonly Hit[] | undefined {
  const [index, setIndex] = useState<{ readonly language: Language; readonly entries: Index }>();
  const isWanted = query.trim() !== '';
  useEffect(() => {
    if (!isWanted || index?.language === language) return;
    let isCurrent = true;
    void readIndex(language).then((entries) => {
      if (isCurrent) setIndex({ language, entries });
    });
    return () => {
      isCurrent = false;
    };
  }, [isWanted, language, index]);
  const sought = useDeferredValue(query);
  return useMemo(
    () => (index?.language === language ? findSections(index.entries, sought) : undefined),
    [index, language, sought],
  );
}
