import type { Bilingual } from '@tiaoli/diagnostics';
import { type FormModel, formOf } from '@tiaoli/views';
import { placesOf } from 'tiaoli';
import type { EngineContext } from '../feature.js';

export interface FormRequest {
  readonly path: string;
  readonly asOf?: string;
  readonly place?: string;
}

/** What a policy asks for, when and where. */
export interface PolicyForm {
  readonly path: string;
  readonly form: FormModel;
  readonly effective: string;
  readonly until?: string;
  readonly places: readonly { readonly name: string; readonly title: Bilingual }[];
}

/** Nothing where the file has errors. */
export function form(
  { workspace }: EngineContext,
  { path, ...options }: FormRequest,
): PolicyForm | undefined {
  const policy = workspace.loaded(path)?.policy;
  if (policy === undefined) return undefined;
  const { effective, until, variants } = policy;
  const places = placesOf(policy).map((name) => ({
    name,
    title: variants.get(name)?.core.variant?.title ?? { zh: name, en: name },
  }));
  const end = until === undefined ? {} : { until };
  return { path, form: formOf(policy, options), effective, ...end, places };
}
