// What `tiaoli build` writes ahead of time: the text of the module is there before any time is taken.
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../node_modules/.cache/tiaoli-bench/', import.meta.url);
const file = ({ name }) => new URL(`${name}.mjs`, folder);

export const engine = {
  title: {
    zh: '**条例 模块**（`tiaoli build`），检查事实',
    en: '**Tiaoli module** (`tiaoli build`), checked facts',
  },
  async build(workload) {
    const [{ writeModule }, { load }] = await Promise.all([
      import('@tiaoli/to-js'),
      import('./tiaoli.mjs'),
    ]);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file(workload), writeModule(load(workload).core, { trust: 'checked' }).code);
  },
  async prepare(workload) {
    const { on } = await import(file(workload));
    return { decide: on(workload.asOf) };
  },
};
