import { Alert, Flex, Typography } from 'antd';
import { useText } from '../../texts/use-text.js';
import type { PanelProps } from '../registry.js';
import { PolicyPanel } from '../subject/policy-panel.js';
import { FilePicker } from './file-picker.js';
import { MappingTable } from './mapping-table.js';
import { Problems } from './problems.js';
import { Results } from './results.js';
import { RunBar } from './run-bar.js';
import { SheetPicker } from './sheet-picker.js';
import { useTable } from './use-table.js';

const texts = {
  about: {
    zh: '放进一张表，一行算一次。表头对上条例要的事实，其余的事实取自“试一试”。文件只在这个页面里读，不上传。',
    en: 'Drop a table and every row is decided. Headings are matched to facts; all other facts are taken from “Try it”. The file is read in this page only.',
  },
  broken: {
    zh: '条文里有错，改好之后再算。',
    en: 'The text has errors; mend them before rows are decided.',
  },
  failed: {
    zh: '没有算完：程序出错。请减少行数再试，并把文件发给维护的人。',
    en: 'The run failed. Try fewer rows, and tell those who maintain this program.',
  },
};

/** A spreadsheet of facts: results for every row, summed up, and taken along. */
export function TablePanel({ path }: PanelProps) {
  return (
    <PolicyPanel path={path}>
      {(policy) => <TableOfPolicy key={policy} policy={policy} />}
    </PolicyPanel>
  );
}

function TableOfPolicy({ policy }: { readonly policy: string }) {
  const say = useText();
  const work = useTable(policy);
  const { state, finished, problem } = work;
  return (
    <Flex vertical gap="middle" style={{ padding: 16 }}>
      <Typography.Text>{say(texts.about)}</Typography.Text>
      <FilePicker name={state?.fileName} onPick={work.load} />
      {problem !== undefined && <Alert type="error" showIcon title={say(texts[problem])} />}
      {state !== undefined && (
        <>
          <Problems problems={state.preview.problems} />
          {state.preview.sheets.length > 0 && (
            <>
              <SheetPicker state={state} onChoose={work.choose} />
              <MappingTable state={state} onMap={work.map} />
              <RunBar work={work} />
            </>
          )}
        </>
      )}
      {finished !== undefined && <Results finished={finished} work={work} />}
    </Flex>
  );
}
