import { Button, Collapse } from 'antd';
import { useState } from 'react';
import type { CaseAnswer, CaseFileAnswer } from '../../engine/features/cases.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { CaseDetail } from './case-detail.js';
import { type CaseFilter, countsOf, isShown } from './filter.js';
import { Findings } from './findings.js';
import { Mark } from './mark.js';

const texts = {
  counts: { zh: '{passed}/{all} 通过', en: '{passed} of {all} pass' },
  more: { zh: '再显示 {count} 个', en: 'Show {count} more' },
};

/** Cases that are drawn at first: a sheet may have thousands. */
const firstShown = 100;

export interface CaseFileProps {
  readonly file: CaseFileAnswer;
  readonly filter: CaseFilter;
}

/** The cases of one file; one that is opened tells all about itself. */
export function CaseFile({ file, filter }: CaseFileProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const [most, setMost] = useState(firstShown);
  const counts = countsOf([file]);
  const all = file.cases
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => isShown(each, filter));
  return (
    <section className="cases-file">
      <h3>
        <Button type="link" size="small" onClick={() => show(file.path, 0, 0)}>
          {file.path.slice(file.path.indexOf('/') + 1)}
        </Button>
        <span>{say(texts.counts, { ...counts })}</span>
      </h3>
      <Findings path={file.path} findings={file.findings} />
      <Collapse
        size="small"
        destroyOnHidden
        items={all.slice(0, most).map(({ each, index }) => ({
          key: index,
          label: <CaseLine of={each} />,
          children: <CaseDetail file={file.path} index={index} />,
        }))}
      />
      {all.length > most ? (
        <Button type="link" size="small" onClick={() => setMost(most + firstShown)}>
          {say(texts.more, { count: Math.min(firstShown, all.length - most) })}
        </Button>
      ) : null}
    </section>
  );
}

function CaseLine({ of: { name, status, failed } }: { readonly of: CaseAnswer }) {
  return (
    <>
      <Mark status={status} /> {name}
      {failed.length === 0 ? null : <span className="cases-failed"> {failed.join('、')}</span>}
    </>
  );
}
