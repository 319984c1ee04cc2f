import { type NewVersion, type NewVersionRequest, newVersionOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';

/** Nothing where the earlier version has errors. */
export function newVersion(
  { workspace }: EngineContext,
  request: NewVersionRequest,
): NewVersion | undefined {
  return newVersionOf(workspace, request);
}
