import { hashText } from 'tiaoli';
import { engine } from '../engine/engine.js';
import { panels } from '../panels/registry.js';
import { useFiles } from '../state/files.js';
import { usePanel } from '../state/panel.js';
import { useStudy } from '../state/study.js';
import { decodeShare } from './decode.js';
import { createLinkStore } from './link-store.js';
import { leaveLink, localWork } from './local-work.js';
import { resolveFiles } from './resolve-files.js';
import type { Share } from './share.js';
import { type ShownFile, useShared } from './shared-state.js';

/**
 * Shows what a link carries in place of the person's own files, which stay as they are; `isWanted`
 * tells whether the address still asks for it.
 */
export async function openShare(fragment: string, isWanted: () => boolean): Promise<void> {
  const decoded = decodeShare(fragment);
  if ('problem' in decoded) {
    leaveLink();
    useShared.getState().fail(decoded.problem);
    return;
  }
  const { share } = decoded;
  const before = localWork();
  if (before === undefined) return;
  const { files, differences } = await resolveFiles(share, before);
  const registers = await engine.ask('registers', 'all').catch(() => []);
  // Whatever was done while the texts were looked for is the person's own work too.
  const local = localWork();
  if (local === undefined || !isWanted()) return;
  const prefix = `shared-${hashText(fragment).slice('sha256:'.length).slice(0, 6)}/`;
  const shown = files.map((file): ShownFile => ({ ...file, shown: `${prefix}${file.path}` }));
  const policy = shown.find(({ path }) => path === share.policy);
  if (policy === undefined) return;
  const cited = registers.flatMap((path) => {
    const text = local.byPath.get(path)?.text;
    return text === undefined ? [] : [{ path, text }];
  });
  const all = [...shown.map(({ shown: path, text }) => ({ path, text })), ...cited];
  useShared
    .getState()
    .put({ prefix, policy, others: shown.filter((each) => each !== policy), differences, local });
  useFiles.getState().begin(
    createLinkStore(prefix),
    all.map(({ path, text }) => ({ path, text, hash: hashText(text) })),
  );
  ask(policy.shown, share);
  useFiles.getState().show(policy.shown);
}

/** Puts the facts into the form, and opens the panel that was open. */
function ask(path: string, { facts, asOf, place, panel }: Share): void {
  useStudy.getState().change(path, { facts, asOf, place });
  if (panels.some(({ key }) => key === panel)) usePanel.getState().open(panel ?? '');
}
