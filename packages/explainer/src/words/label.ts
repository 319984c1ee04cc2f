import type { Bilingual } from '@tiaoli/diagnostics';
import type { Context } from '../context.js';
import type { Label } from '../wording/wording.js';

/** A declaration that has a name and a title. */
export interface Named {
  readonly name: string;
  readonly title: Bilingual;
}

/**
 * How a declaration is called. In English its Chinese name stands beside the first mention, so that
 * a reader finds it in the policy.
 */
export function labelOf(context: Context, declaration: Named): Label {
  const title = declaration.title[context.language];
  const { name } = declaration;
  if (context.language === 'zh' || title === name || context.mentioned.has(name)) return { title };
  context.mentioned.add(name);
  return { title, original: name };
}
