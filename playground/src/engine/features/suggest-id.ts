import type { EngineContext } from '../feature.js';

const longest = 60;

/** An id for a policy from its title: Chinese as pinyin, the rest as it is. May be empty. */
export async function suggestId(_context: EngineContext, title: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro');
  const spelled = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const words =
    spelled
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').replace(/^[^a-z]+/, '');
  return id.length <= longest ? id : id.slice(0, id.lastIndexOf('-', longest));
}
