import { useEffect } from 'react';

/**
 * Prints the whole document across: a page kind that only a part of it had would begin a new sheet
 * after the banners of the frame.
 */
export function useWidePrint(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.print = 'wide';
    return () => {
      delete dataset.print;
    };
  }, []);
}
