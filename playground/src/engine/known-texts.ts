import type { TextFile } from '@tiaoli/language-service';
import type { FeatureName } from './features.js';

/** The texts as the engine was told of them, for an engine that is started anew. */
export interface KnownTexts {
  remember(name: FeatureName, request: unknown): void;
  files(): readonly TextFile[];
}

export function createKnownTexts(): KnownTexts {
  const texts = new Map<string, string>();
  return {
    remember(name, request) {
      if (name === 'open') {
        texts.clear();
        for (const { path, text } of request as readonly TextFile[]) texts.set(path, text);
      }
      if (name === 'change') {
        const { path, text } = request as TextFile;
        texts.set(path, text);
      }
      if (name === 'remove') texts.delete(request as string);
    },
    files: () => [...texts].map(([path, text]) => ({ path, text })),
  };
}
