import type { Core, Use } from '@tiaoli/ir';
import { join } from './join.js';

/** The core of the version that a use means, linked or not. */
export type Resolve = (use: Use) => Core;

/**
 * Puts a core and those that it uses together, so that no reader needs to know of several. What comes
 * from another policy is called `alias.name`; its rules are internal. Uses must not go in circles.
 */
export function link(core: Core, resolve: Resolve): Core {
  const { uses, ...own } = core;
  if (uses === undefined) return core;
  return uses.reduce<Core>((linked, use) => join(linked, use, link(resolve(use), resolve)), own);
}
