import { useFiles } from '../../state/files.js';
import { downloadBytes } from '../download.js';

/** All files as this page has them, unsaved changes too, in one archive. */
export async function downloadAll(): Promise<void> {
  const { zipSync, strToU8 } = await import('fflate');
  const { byPath, store } = useFiles.getState();
  const texts = [...byPath].map(([path, { text }]) => [path, strToU8(text)] as const);
  const bytes = new Uint8Array(zipSync(Object.fromEntries(texts)));
  downloadBytes(`${store?.name ?? 'policies'}.zip`, bytes, 'application/zip');
}
