import type { Mapping, TableForm } from '@tiaoli/fact-tables';
import { proxy } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFiles } from '../../state/files.js';
import { useSettings } from '../../state/settings.js';
import { useQuestion } from '../../state/study.js';
import { createTableClient, type TableClient } from '../../table/client.js';
import type { Finished, Preview, Progress } from '../../table/session.js';

/** A file of rows as far as it has come. */
export interface TableState {
  readonly fileName: string;
  readonly preview: Preview;
  readonly sheet: number;
  /** The list whose elements the rows are; absent where each row is a question of its own. */
  readonly list: string | undefined;
  readonly form: TableForm;
  readonly mapping: Mapping;
}

export interface TableWork {
  readonly state: TableState | undefined;
  readonly progress: Progress | undefined;
  readonly finished: Finished | undefined;
  /** The policy or the file could not be taken. */
  readonly problem: 'broken' | 'failed' | undefined;
  readonly load: (file: File) => Promise<void>;
  readonly choose: (change: {
    readonly sheet?: number;
    readonly list?: string | undefined;
  }) => Promise<void>;
  readonly map: (mapping: Mapping) => void;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly explanation: (index: number) => Promise<string | undefined>;
  readonly take: (format: 'xlsx' | 'csv') => Promise<Uint8Array | undefined>;
}

/** One table for a policy, in a worker of its own while the panel is there. */
export function useTable(policy: string): TableWork {
  const client = useRef<TableClient>(undefined);
  const [state, setState] = useState<TableState>();
  const [progress, setProgress] = useState<Progress>();
  const [finished, setFinished] = useState<Finished>();
  const [problem, setProblem] = useState<TableWork['problem']>();
  const language = useSettings((settings) => settings.language);
  const { facts, asOf, place } = useQuestion(policy);

  useEffect(
    () => () => {
      client.current?.end();
      client.current = undefined;
    },
    [],
  );

  const session = useCallback(() => {
    client.current ??= createTableClient();
    return client.current.session;
  }, []);

  const prepare = async (base: Omit<TableState, 'form' | 'mapping'>): Promise<void> => {
    const form = await session().form(asOf, place, base.list);
    if (form === undefined) return setProblem('broken');
    const mapping = base.preview.sheets.length === 0 ? [] : await session().guess(base.sheet, form);
    setFinished(undefined);
    setState({ ...base, form, mapping });
  };

  return {
    state,
    progress,
    finished,
    problem,
    load: async (file) => {
      setProblem(undefined);
      const files = [...useFiles.getState().byPath.values()].map(({ path, text }) => ({
        path,
        text,
      }));
      if (!(await session().open(files, policy))) return setProblem('broken');
      const preview = await session().read(await file.arrayBuffer(), file.name);
      await prepare({ fileName: file.name, preview, sheet: 0, list: undefined });
    },
    choose: async (change) => {
      if (state !== undefined) await prepare({ ...state, ...change });
    },
    map: (mapping) => {
      setFinished(undefined);
      setState((before) => before && { ...before, mapping });
    },
    run: async () => {
      if (state === undefined) return;
      const { sheet, mapping, list } = state;
      setFinished(undefined);
      setProgress({ done: 0, total: state.preview.sheets[sheet]?.rows ?? 0, refused: 0 });
      const request = { sheet, mapping, list, asOf, place, given: facts, language };
      try {
        setFinished(await session().run(request, proxy(setProgress)));
      } catch {
        setProblem('failed');
      }
      setProgress(undefined);
    },
    cancel: () => void session().cancel(),
    explanation: (index) => session().explanation(index),
    take: (format) => session().take(format),
  };
}
