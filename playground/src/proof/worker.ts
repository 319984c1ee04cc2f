import { createWorkspace } from '@tiaoli/language-service';
import { createSolver } from '@tiaoli/solver';
import { expose } from 'comlink';
import { compare } from './compare.js';
import type { Door } from './door.js';
import { flip } from './flip.js';
import { flipChoices } from './flip-choices.js';
import { prove } from './prove.js';
import { survivors } from './survivors.js';
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
  prove: (path, tell) => turns.take('prove', (asked) => prove(workspace, path, asked, tell)),
  compare: (before, after) =>
    turns.take('compare', (asked) => compare(workspace, { before, after }, asked)),
  survivors: (path, tell) =>
    turns.take('survivors', (asked, signal) =>
      survivors(workspace, path, { solver: asked, tell, signal }),
    ),
  end: (kind) => turns.end(kind),
  flipChoices: (asking) => flipChoices(workspace, asking),
  flip: (request) => turns.take('flip', (asked) => flip(workspace, request, asked)),
};

expose(door);
