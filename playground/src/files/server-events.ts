import type { Ask } from './server-store.js';

const pause = 2000;

/** Follows what the server tells of changed files, and asks again when the line breaks. */
export function readEvents(ask: Ask, changed: (paths: readonly string[]) => void): () => void {
  const stop = new AbortController();
  void (async () => {
    while (!stop.signal.aborted) {
      await readOnce(ask, changed, stop.signal).catch(() => undefined);
      if (!stop.signal.aborted) await new Promise((done) => setTimeout(done, pause));
    }
  })();
  return () => stop.abort();
}

// An EventSource cannot send the token in a header.
async function readOnce(
  ask: Ask,
  changed: (paths: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { ok, body } = await ask('api/events', { signal });
  if (!ok || body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const paths = pathsOf(event);
      if (paths.length > 0) changed(paths);
    }
  }
}

function pathsOf(event: string): readonly string[] {
  const data = event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trim())
    .join('');
  if (data === '') return [];
  const { paths = [] } = JSON.parse(data) as { readonly paths?: readonly string[] };
  return paths;
}
