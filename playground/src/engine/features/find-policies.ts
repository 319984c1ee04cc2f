import { type LibraryPolicy, type LibraryTopic, libraryOf } from '@tiaoli/language-service';
import type { EngineContext } from '../feature.js';
import { readAll } from './library.js';

/** Ids of the policies that a search means: by Chinese, English, pinyin or its initials. */
export async function findPolicies(
  context: EngineContext,
  query: string,
): Promise<readonly string[]> {
  const { match } = await import('pinyin-pro');
  const spelled = (text: string, word: string): boolean =>
    /^[a-z]+$/.test(word) && match(text, word, { continuous: true }) !== null;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isMeant = (texts: readonly string[]): boolean =>
    words.every((word) => texts.some((text) => text.includes(word) || spelled(text, word)));
  await readAll(context);
  return libraryOf(context.workspace).topics.flatMap((topic) =>
    topic.policies.filter((policy) => isMeant(textsOf(topic, policy))).map(({ id }) => id),
  );
}

function textsOf({ title: topic }: LibraryTopic, { id, title }: LibraryPolicy): readonly string[] {
  const texts = [title.zh, title.en, id, topic?.zh ?? '', topic?.en ?? ''];
  return texts.map((text) => text.toLowerCase());
}
