import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal, refusals } from './refusal.js';

/** Who may ask: known when the server has its port. */
export interface Guard {
  readonly token: string;
  /** `host:port` forms under which the server answers. */
  readonly hosts: ReadonlySet<string>;
}

/** Refuses names that were pointed at this machine by somebody else's name server. */
export function checkHost({ headers }: IncomingMessage, { hosts }: Guard): void {
  if (!hosts.has(headers.host ?? '')) throw new Refusal(421, refusals.otherHost);
}

/** Refuses pages of other sites, and whoever was not given the token with the page. */
export function checkCaller({ headers, method }: IncomingMessage, { token, hosts }: Guard): void {
  const { origin } = headers;
  const isOurs = origin !== undefined && hosts.has(origin.replace(/^http:\/\//, ''));
  const isRead = method === 'GET';
  if (!isOurs && !(isRead && origin === undefined)) throw new Refusal(403, refusals.otherOrigin);
  if (!isSame(String(headers['x-tiaoli-token'] ?? ''), token)) {
    throw new Refusal(403, refusals.noToken);
  }
}

function isSame(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
