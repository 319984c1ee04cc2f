import { Tour as AntTour, Button, type TourStepProps } from 'antd';
import { useEffect, useState } from 'react';
import { useNarrow } from '../app/use-narrow.js';
import { usePanel } from '../state/panel.js';
import { useText } from '../texts/use-text.js';
import { NextLabel } from './next-label.js';
import { type TourStep, tourSteps } from './steps.js';
import { useTour } from './tour-state.js';
import { usePolicy } from './use-policy.js';
import { useTarget } from './use-target.js';

const texts = {
  skip: { zh: '跳过', en: 'Skip' },
  before: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  done: { zh: '开始使用', en: 'Start' },
};

const none: readonly string[] = [];
/** Where the work begins. */
const firstPanel = 'try';

/** Goes through the page in a few steps; arrow keys move, Escape leaves. */
export function Tour() {
  const say = useText();
  const stop = useTour((state) => state.stop);
  const openPanel = usePanel((state) => state.open);
  const isNarrow = useNarrow();
  const [at, setAt] = useState(0);
  const hasPolicy = usePolicy(tourSteps[at]?.needsPolicy ?? false);
  const steps = hasPolicy ? tourSteps : tourSteps.filter(({ needsPolicy }) => !needsPolicy);
  const target = useTarget(steps[at]?.targets ?? none);
  usePanelOf(steps[at], isNarrow);
  const isLast = at === steps.length - 1;
  const props = ({ title, text, placement = 'bottom' }: TourStep): TourStepProps => ({
    title: say(title),
    description: <div aria-live="polite">{say(text)}</div>,
    target,
    placement: isNarrow ? 'bottom' : placement,
    prevButtonProps: { children: say(texts.before) },
    nextButtonProps: {
      children: <NextLabel key={at}>{say(isLast ? texts.done : texts.next)}</NextLabel>,
    },
  });
  const finish = (): void => {
    openPanel(firstPanel);
    stop();
  };
  const skip = (
    <Button size="small" type="text" onClick={stop}>
      {say(texts.skip)}
    </Button>
  );
  return (
    <AntTour
      open
      current={at}
      onChange={setAt}
      onClose={stop}
      onFinish={finish}
      indicatorsRender={(current, total) => `${current + 1} / ${total}`}
      actionsRender={(actions) => (
        <>
          {isLast ? null : skip}
          {actions}
        </>
      )}
      steps={steps.map(props)}
    />
  );
}

/** Opens the panel that a step is about. */
function usePanelOf(step: TourStep | undefined, isNarrow: boolean): void {
  const open = usePanel((state) => state.open);
  const panel = (isNarrow ? step?.narrowPanel : undefined) ?? step?.panel;
  useEffect(() => {
    if (panel !== undefined) open(panel);
  }, [panel, open]);
}
