import { useText } from '../../texts/use-text.js';

const texts = {
  none: { zh: '没有这一页。请从目录里选。', en: 'There is no such page. Pick one from the list.' },
};

export function MissingPage() {
  const say = useText();
  return <p>{say(texts.none)}</p>;
}
