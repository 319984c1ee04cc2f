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
  if (!hosts.has(hostOf(headers.host))) throw new Refusal(421, refusals.otherHost);
}

/** Refuses pages of other sites. */
export function checkOrigin({ headers }: IncomingMessage): void {
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${hostOf(headers.host)}`) {
    throw new Refusal(403, refusals.otherOrigin);
  }
}

/** Refuses whoever was not given the token with the page; browsers name the origin of a change. */
export function checkCaller({ headers, method }: IncomingMessage, { token }: Guard): void {
  if (headers.origin === undefined && method !== 'GET') {
    throw new Refusal(403, refusals.otherOrigin);
  }
  if (!isSame(String(headers['x-tiaoli-token'] ?? ''), token)) {
    throw new Refusal(403, refusals.noToken);
  }
}

function hostOf(host = ''): string {
  return host.toLowerCase();
}

function isSame(given: string, wanted: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(wanted);
  return left.length === right.length && timingSafeEqual(left, right);
}
