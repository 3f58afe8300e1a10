import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { useMessages } from '../shared/messages/use-messages';
import { SettingDialog } from './setting-dialog';

/** Opens the settings of the reader's office. */
export function SettingButton() {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['notice-setting'],
    queryFn: () => answered(api.GET('/api/notice-setting')),
    enabled: open,
    staleTime: 0,
  });
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('notices.setting')}
      </button>
      {open && data && (
        <SettingDialog key={data.version} setting={data} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
