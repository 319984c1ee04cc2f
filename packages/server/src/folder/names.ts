import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal, refusals } from '../http/refusal.js';

const accepted = /\.(ya?ml|csv|md)$/i;
/** Windows opens a device for these, whatever their ending. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;
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

export interface Place {
  /** Its name in the folder, which may be a link. */
  readonly entry: string;
  /** Where the name leads: the file itself, or where it would be made. */
  readonly real: string;
}

/**
 * The place of a file in the folder.
 *
 * @throws Refusal where the name, or a link on the way, leads to what the page may not see.
 */
export async function placeOf(root: string, path: unknown): Promise<Place> {
  if (typeof path !== 'string' || !isAcceptedName(path)) throw new Refusal(400, refusals.badName);
  const entry = join(root, ...path.split('/'));
  const real = await realPlace(entry);
  const within = relative(await realpath(root), real);
  // Hidden files and other kinds are not to be had by a link either.
  if (!isAcceptedName(within.split(sep).join('/'))) throw new Refusal(400, refusals.badName);
  return { entry, real };
}

/** Where a path leads to, with the last existing folder's links followed. */
async function realPlace(place: string): Promise<string> {
  const real = await realpath(place).catch(() => undefined);
  if (real !== undefined) return real;
  const there = await lstat(place).catch(() => undefined);
  // A link to nothing would become a file wherever it leads.
  if (there?.isSymbolicLink() === true) throw new Refusal(400, refusals.badName);
  const parent = dirname(place);
  return join(await realPlace(parent), place.slice(parent.length + 1));
}
