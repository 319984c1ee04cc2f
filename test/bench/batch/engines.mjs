// Engines that decide rows in loops: `prepare` gives a function of the first row and of the one behind
// the last, which says how many rows it left undecided.
import { compileBatch } from '@tiaoli/to-js';
import { loadPolicy } from 'tiaoli';
import { loops } from './loops.mjs';

export const batches = {
  'hand-loop': {
    title: { zh: '手写循环（精确，不分支）', en: 'Loop by hand (exact, without branches)' },
    prepare({ name }, { columns, results }) {
      const loop = loops[name];
      return (from, to) => {
        loop(columns, results, from, to);
        return 0;
      };
    },
  },
  'tiaoli-batch': {
    title: { zh: '**条例 批量**，事实可信', en: '**Tiaoli batch**, trusted facts' },
    prepare: tiaoli('trusted'),
  },
  'tiaoli-batch-checked': {
    title: { zh: '**条例 批量**，检查事实', en: '**Tiaoli batch**, checked facts' },
    prepare: tiaoli('checked'),
  },
};

function tiaoli(trust) {
  return (workload, { columns, results, rows }) => {
    const { policy } = loadPolicy(workload.policy());
    const decideRows = compileBatch(policy.core, { trust, form: 'scaled' }).on(workload.asOf);
    const given = { rows, columns: scaled(workload, columns) };
    return (from, to) => decideRows(given, { into: results, from, to }).left.length;
  };
}

function scaled({ columns: declared }, columns) {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { chance, scale = 0 }]) => [
      name,
      chance === undefined ? { numbers: columns[name], scale } : columns[name],
    ]),
  );
}
