import type { Bilingual } from '@tiaoli/diagnostics';
import { readEvents } from './server-events.js';
import type { FileStore, Refused, StoredFile } from './store.js';

/** The token that this page was served with; absent where no server of ours serves it. */
export function sessionToken(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="tiaoli-token"]')?.content;
}

interface Listing {
  readonly root: string;
  readonly files: readonly StoredFile[];
}

/** The policies folder behind the server that this page came from. */
export async function createServerStore(token: string): Promise<FileStore> {
  const ask = createAsk(token);
  const list = async (): Promise<Listing> => (await ask('api/files')).json();
  const read = async (path: string): Promise<StoredFile | undefined> => {
    const response = await ask(`api/file?path=${encodeURIComponent(path)}`);
    return response.ok ? ((await response.json()) as StoredFile) : undefined;
  };
  return {
    kind: 'server',
    name: (await list()).root,
    read,
    readAll: async () => (await list()).files,
    save: async (path, text, before) => {
      const response = await ask('api/file', sending('PUT', { path, text, before }));
      if (!response.ok) return refused(path, response);
      const { hash } = (await response.json()) as { readonly hash: string };
      return { saved: { path, text, hash } };
    },
    remove: async (path, before) => {
      const response = await ask('api/file', sending('DELETE', { path, before }));
      return response.ok ? { removed: true } : refused(path, response);
    },
    watch: (changed) => readEvents(ask, changed),
  };
}

export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

const unreachable: Bilingual = {
  zh: '连不上提供这个页面的程序，它可能已经停止。改动还在这个页面里，重新启动它再保存。',
  en: 'The program that serves this page does not answer; it may have stopped. Your changes are still in this page: start it again and save.',
};

/** A server that does not answer is an answer too, so that nothing here throws. */
function createAsk(token: string): Ask {
  return async (path, init = {}) => {
    const headers = { ...init.headers, 'x-tiaoli-token': token };
    try {
      return await fetch(path, { ...init, headers });
    } catch {
      return Response.json({ message: unreachable }, { status: 503 });
    }
  };
}

function sending(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function refused(path: string, response: Response): Promise<Refused> {
  const body = (await response.json().catch(() => ({}))) as {
    readonly text?: string;
    readonly hash?: string;
    readonly message?: Bilingual;
  };
  if (response.status !== 409) return { problem: body.message ?? unreachable };
  const { text, hash } = body;
  return {
    conflict: {
      theirs: text === undefined || hash === undefined ? undefined : { path, text, hash },
    },
  };
}
