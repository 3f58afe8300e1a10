import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A dialog that stands for as long as it is rendered. The library gives the focus back only when a
 * dialog closes before it is taken away; here both are one, so this does it.
 */
export function Dialog(props: Omit<ModalProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
  return <Modal open {...props} />;
}
