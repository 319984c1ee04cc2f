import type { Wording } from './wording.js';
import { allocation } from './zh/allocation.js';
import { dates } from './zh/dates.js';
import { layout } from './zh/layout.js';
import { lists } from './zh/lists.js';
import { obligations } from './zh/obligations.js';
import { phrases } from './zh/phrases.js';
import { score } from './zh/score.js';
import { sentences } from './zh/sentences.js';
import { statementWording } from './zh/statements.js';
import { values } from './zh/values.js';

/** Chinese. */
export const zh: Wording = {
  ...values,
  ...phrases,
  ...statementWording,
  ...sentences,
  score,
  lists,
  dates,
  obligations,
  allocation,
  layout,
};
