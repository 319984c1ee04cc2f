import type { Language } from '@tiaoli/diagnostics';
import { en } from './en.js';
import type { Wording } from './wording.js';
import { zh } from './zh.js';

/** The wording of each language. */
export const wordings: Readonly<Record<Language, Wording>> = { zh, en };
