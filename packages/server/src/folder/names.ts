import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal, refusals } from '../http/refusal.js';

const accepted = /\.(ya?ml|csv|md)$/i;
/** Windows opens a device for these, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const forbidden = /[\u0000-\u001f\\:*?"<>|]/;

/** Whether a file is one that the page may see. */
export function isAcceptedName(path: string): boolean {
  const parts = path.split('/');
  return (
    accepted.test(path) &&
    path.length <= 400 &&
    !forbidden.test(path) &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !/[. ]$/.test(part)) &&
    !parts.some((part) => devices.test(part))
  );
}

/**
 * The place of a file in the folder.
 *
 * @throws Refusal where the name, or a link on the way, leaves the folder.
 */
export async function placeOf(root: string, path: unknown): Promise<string> {
  if (typeof path !== 'string' || !isAcceptedName(path)) throw new Refusal(400, refusals.badName);
  const place = join(root, ...path.split('/'));
  const real = await realPlace(place);
  const within = relative(await realpath(root), real);
  if (within === '..' || within.startsWith(`..${sep}`) || within === '') {
    throw new Refusal(400, refusals.badName);
  }
  return real;
}

/** Where a path leads to, with the last existing folder's links followed. */
async function realPlace(place: string): Promise<string> {
  const real = await realpath(place).catch(() => undefined);
  if (real !== undefined) return real;
  const parent = dirname(place);
  return join(await realPlace(parent), place.slice(parent.length + 1));
}
