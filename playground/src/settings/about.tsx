import { license, version } from '../../package.json';
import { useText } from '../texts/use-text.js';

const texts = {
  product: { zh: '条例 Tiaoli {version}', en: 'Tiaoli {version}' },
  licence: { zh: '许可证：{license}', en: 'Licence: {license}' },
  local: {
    zh: '所有内容只在本机处理，不会上传。',
    en: 'Everything stays on this computer; nothing is sent anywhere.',
  },
};

export function About() {
  const say = useText();
  return (
    <>
      <p>{say(texts.product, { version })}</p>
      <p>{say(texts.licence, { license })}</p>
      <p className="settings-note">{say(texts.local)}</p>
    </>
  );
}
