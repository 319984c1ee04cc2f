import { allocation } from './en/allocation.js';
import { dates } from './en/dates.js';
import { layout } from './en/layout.js';
import { lists } from './en/lists.js';
import { obligations } from './en/obligations.js';
import { phrases } from './en/phrases.js';
import { score } from './en/score.js';
import { sentences } from './en/sentences.js';
import { statementWording } from './en/statements.js';
import { values } from './en/values.js';
import type { Wording } from './wording.js';

/** English. */
export const en: Wording = {
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
