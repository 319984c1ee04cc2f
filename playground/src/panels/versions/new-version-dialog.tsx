import { Alert, DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { TimelineVersion } from 'tiaoli';
import { today } from '../../dates/today.js';
import { useAnswer } from '../../engine/use-answer.js';
import { refuseChange } from '../../share/read-only.js';
import { useFiles } from '../../state/files.js';
import { useNotices } from '../../state/notices.js';
import { useText } from '../../texts/use-text.js';
import { dateFormats } from '../try/fields/dates.js';

const texts = {
  title: { zh: '据 {version} 版起草新版', en: 'New version from version {version}' },
  version: { zh: '版本号', en: 'Version' },
  effective: { zh: '施行日期', en: 'In force from' },
  file: { zh: '新文件', en: 'New file' },
  taken: {
    zh: '已经有文件 {path}，换一个版本号。',
    en: 'There is a file {path} already; choose another version.',
  },
  create: { zh: '起草', en: 'Start' },
  cancel: { zh: '取消', en: 'Cancel' },
  made: { zh: '已起草 {path}，还没有保存', en: 'Started {path}; it is not saved yet' },
};

export interface NewVersionDialogProps {
  readonly version: TimelineVersion;
  readonly onClose: () => void;
}

/** Asks for the number and the date of a new version, and opens its text without saving it. */
export function NewVersionDialog({ version: base, onClose }: NewVersionDialogProps) {
  const say = useText();
  const { byPath, restore, show } = useFiles();
  const tell = useNotices((state) => state.tell);
  const [wanted, setWanted] = useState<string>();
  const [effective, setEffective] = useState(() => nextMonth(base.from));
  const request = {
    from: base.source,
    effective,
    ...(wanted === undefined ? {} : { version: wanted }),
  };
  const { value: draft, stale } = useAnswer('newVersion', request, byPath);
  const canStart = draft !== undefined && !stale && !draft.isTaken && !draft.hasErrors;
  const start = (): void => {
    if (draft === undefined || !canStart || refuseChange()) return;
    const { path, text } = draft;
    restore(path, text, null);
    show(path);
    tell('success', texts.made, { path });
    onClose();
  };
  return (
    <Modal
      open
      width={480}
      title={say(texts.title, { version: base.version })}
      okText={say(texts.create)}
      cancelText={say(texts.cancel)}
      okButtonProps={{ disabled: !canStart }}
      onOk={start}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={say(texts.version)} htmlFor="new-version-number">
          <Input
            id="new-version-number"
            value={wanted ?? draft?.version ?? ''}
            onChange={({ target }) => setWanted(target.value.trim())}
            onPressEnter={start}
          />
        </Form.Item>
        <Form.Item label={say(texts.effective)} htmlFor="new-version-date">
          <DatePicker
            id="new-version-date"
            allowClear={false}
            style={{ width: '100%' }}
            format={[...dateFormats]}
            value={dayjs(effective)}
            onChange={(date) => date !== null && setEffective(date.format('YYYY-MM-DD'))}
          />
        </Form.Item>
        {draft === undefined ? null : (
          <p className="versions-note">
            {say(texts.file)} <code>{draft.path}</code>
          </p>
        )}
        {draft?.isTaken ? (
          <Alert type="error" showIcon title={say(texts.taken, { path: draft.path })} />
        ) : null}
        {draft?.findings.map(({ code, severity, message }) => (
          <Alert
            key={`${code} ${message.zh}`}
            showIcon
            type={severity === 'information' ? 'info' : severity}
            title={say(message).replaceAll('`', '')}
          />
        ))}
      </Form>
    </Modal>
  );
}

/** The first of the month after today, or after the earlier version began if that is later. */
function nextMonth(from: string): string {
  const day = dayjs(from > today() ? from : today());
  return day.add(1, 'month').startOf('month').format('YYYY-MM-DD');
}
