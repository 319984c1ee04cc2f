import { engine } from '../../engine/engine.js';
import { useSettings } from '../../state/settings.js';
import { useAsking } from './asking.js';
import { tell } from './tell.js';

const texts = {
  broken: {
    zh: '先改好条例里的错误，或者先打开一个条例，才能给它建用例。',
    en: 'Mend the errors of the policy first, or open a policy: cases are about one that works.',
  },
};

/** Asks for the name of a new file of cases about the policy of a file. */
export async function askForCases(path: string): Promise<void> {
  const { language } = useSettings.getState();
  const begun = await engine.ask('newCases', { path, language });
  if (begun === undefined) tell('warning', texts.broken);
  else useAsking.getState().ask({ kind: 'cases', ...begun });
}
