import { Button, Spin } from 'antd';
import type { CaseDetail as Detail } from '../../engine/features/cases.js';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { ChecksTable } from './checks-table.js';
import { Findings } from './findings.js';
import { openInForm } from './open-in-form.js';
import { useTakeOver } from './use-take-over.js';

const texts = {
  open: { zh: '在表单里打开', en: 'Open in the form' },
  text: { zh: '看用例原文', en: 'See its text' },
  accept: { zh: '改成新结果', en: 'Accept the new results' },
  confirm: { zh: '确认这个结果', en: 'Confirm this result' },
  because: { zh: '因为：{because}', en: 'Because: {because}' },
  about: { zh: '{version} 版，适用日期 {asOf}', en: 'Version {version}, as of {asOf}' },
  in: { zh: '，{place}', en: ', {place}' },
};

export interface CaseDetailProps {
  readonly file: string;
  readonly index: number;
}

/** One case: what it expects, what came out and why, and what can be done about it. */
export function CaseDetail({ file, index }: CaseDetailProps) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const show = useFocus((state) => state.show);
  const takeOver = useTakeOver();
  const { value: detail } = useAnswer('caseDetail', { file, index }, revision);
  if (detail === undefined) return <Spin />;
  const { result, checks } = detail;
  const { span, because } = result;
  return (
    <>
      <p className="case-about">
        {aboutOf(detail, say)}
        {because === undefined ? null : <span>{say(texts.because, { because })}</span>}
      </p>
      <Findings path={file} findings={result.diagnostics} />
      {checks.length === 0 ? null : <ChecksTable checks={checks} />}
      <div className="case-actions">
        <Button
          size="small"
          disabled={detail.policy === undefined}
          onClick={() => openInForm(detail)}
        >
          {say(texts.open)}
        </Button>
        <Button size="small" onClick={() => show(file, span.start, span.end)}>
          {say(texts.text)}
        </Button>
        {result.status === 'failed' || result.status === 'unconfirmed' ? (
          <Button size="small" onClick={() => void takeOver({ file, index })}>
            {say(result.status === 'failed' ? texts.accept : texts.confirm)}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function aboutOf({ result }: Detail, say: ReturnType<typeof useText>): string {
  const { version, asOf, place } = result;
  if (version === undefined || asOf === undefined) return '';
  const where = place === undefined ? '' : say(texts.in, { place });
  return `${say(texts.about, { version, asOf })}${where}`;
}
