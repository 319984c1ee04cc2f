import { limits } from './limits.js';

const endings = /\.ya?ml$/i;
/** Windows opens a device for these, whatever their ending. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const forbidden = /[\u0000-\u001f\u007f\\:*?"<>|#%]/;
/** Signs that make a name read as another one: of direction, of no width. */
const deceptive = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Whether it is a plain name of a YAML file inside a folder, on every system. */
export function isSharedPath(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    path.length <= limits.path &&
    endings.test(path) &&
    !forbidden.test(path) &&
    !deceptive.test(path) &&
    path.split('/').every(isPlainPart)
  );
}

function isPlainPart(part: string): boolean {
  return (
    part !== '' &&
    part === part.trim() &&
    part !== '__proto__' &&
    !part.startsWith('.') &&
    !part.endsWith('.') &&
    !devices.test(part)
  );
}
