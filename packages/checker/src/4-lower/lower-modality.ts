import type { Modality } from '@tiaoli/ir';
import type { ModalityName } from '@tiaoli/syntax';

const modalities: { readonly [M in ModalityName]: Modality } = {
  must: '应当',
  may: '可以',
  should: '鼓励',
  mustNot: '不得',
};

/** How binding something is, where that was said. */
export function lowerModality(name: ModalityName | undefined): { readonly modality?: Modality } {
  return name === undefined ? {} : { modality: modalities[name] };
}
