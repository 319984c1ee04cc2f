import { type Notices, useNotices } from '../../state/notices.js';

/** Tells the person something, from where nothing is drawn. */
export const tell: Notices['tell'] = (...notice) => useNotices.getState().tell(...notice);
