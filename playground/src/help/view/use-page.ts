import type { Language } from '@tiaoli/diagnostics';
import { useEffect, useState } from 'react';
import { loadPage } from '../content/pages.js';
import type { HelpPage } from '../content/section.js';

/** A page once it is loaded; the one before it until then. Null where there is no such page. */
export function usePage(id: string, language: Language): HelpPage | null | undefined {
  const [page, setPage] = useState<HelpPage | null>();
  useEffect(() => {
    let isWanted = true;
    void loadPage(id, language).then((loaded) => {
      if (isWanted) setPage(loaded ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, [id, language]);
  return page;
}
