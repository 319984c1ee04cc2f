import type { FactRows } from '../fact-rows.js';
import type { ByteSink } from './byte-sink.js';

/** What a row came to. */
export type RowStatus = 'decided' | 'undecided' | 'error' | 'refused';

/** Writes a row with what it came to. */
export type WriteRow = (rows: FactRows, row: number, sink: ByteSink) => RowStatus;
