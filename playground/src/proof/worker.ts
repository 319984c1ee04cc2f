import { createWorkspace } from '@tiaoli/language-service';
import { createSolver } from '@tiaoli/solver';
import { expose } from 'comlink';
import { compare } from './compare.js';
import type { Door } from './door.js';
import { prove } from './prove.js';
import { createTurns } from './turns.js';

const workspace = createWorkspace([]);
const solver = createSolver();
const turns = createTurns(solver);

const door: Door = {
  open: (files) => {
    for (const path of workspace.paths()) workspace.remove(path);
    for (const { path, text } of files) workspace.set(path, text);
  },
  change: ({ path, text }) => workspace.set(path, text),
  remove: (path) => workspace.remove(path),
  prove: (path) => turns.take('prove', (asked) => prove(workspace, path, asked)),
  compare: (before, after) =>
    turns.take('compare', (asked) => compare(workspace, { before, after }, asked)),
};

expose(door);
