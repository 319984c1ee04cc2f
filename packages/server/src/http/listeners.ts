import type { ServerResponse } from 'node:http';

/** The pages that want to hear of changed files. */
export interface Listeners {
  add(response: ServerResponse): void;
  tell(paths: readonly string[]): void;
  end(): void;
}

export function createListeners(): Listeners {
  const open = new Set<ServerResponse>();
  return {
    add: (response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write(': ready\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell: (paths) => {
      const event = `data: ${JSON.stringify({ paths })}\n\n`;
      for (const response of open) response.write(event);
    },
    end: () => {
      for (const response of open) response.end();
    },
  };
}
