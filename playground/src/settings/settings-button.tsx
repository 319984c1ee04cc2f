import { SettingOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../texts/use-text.js';

const SettingsDrawer = lazy(async () => ({
  default: (await import('./settings-drawer.js')).SettingsDrawer,
}));

const texts = { settings: { zh: '设置', en: 'Settings' } };

export function SettingsButton() {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const [isLoaded, setLoaded] = useState(false);
  return (
    <>
      <Tooltip title={say(texts.settings)}>
        <Button
          type="text"
          icon={<SettingOutlined />}
          aria-label={say(texts.settings)}
          aria-haspopup="dialog"
          onClick={() => {
            setLoaded(true);
            setOpen(true);
          }}
        />
      </Tooltip>
      {isLoaded && (
        <Suspense>
          <SettingsDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
