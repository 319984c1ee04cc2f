import { moduleMark, writeModule } from '@tiaoli/to-js';
import type { BuildTarget } from './target.js';

/** An ES module with its types. */
export const jsTarget: BuildTarget = {
  build: ({ core }, options) => {
    const { code, types, rules, beyond } = writeModule(core, options);
    return {
      files: [
        { extension: '.js', text: code },
        { extension: '.d.ts', text: types },
      ],
      rules,
      beyond,
    };
  },
  isOwn: (text) => text.startsWith(moduleMark),
};
