import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A dialog that stands for as long as it is rendered. The library gives the focus back only when a
 * dialog closes before it is taken away; here both are one, so this does it. Its own way to hold the
 * page still is a style element without nonce, which the content policy refuses.
 */
export function Dialog(props: Omit<ModalProps, 'open' | 'scrollLock'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const release = holdPage();
    return () => {
      release();
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [opener]);
  return <Modal open scrollLock={false} {...props} />;
}

/** The page behind does not scroll and, where its scroll bar goes, does not grow wider. */
function holdPage(): () => void {
  const { style } = document.body;
  const { overflow, paddingRight } = style;
  const bar = window.innerWidth - document.documentElement.clientWidth;
  style.overflow = 'hidden';
  style.paddingRight = `${bar}px`;
  return () => {
    style.overflow = overflow;
    style.paddingRight = paddingRight;
  };
}
