import type { Page } from 'playwright-core';

const MOST_STOPS = 60;

/** Presses Tab until the element with these words has the focus; every stop must be visible. */
export async function tabTo(
  page: Page,
  words: string,
  { back = false, most = MOST_STOPS } = {},
): Promise<void> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await focused(page);
    if (stop.name !== '' && !stop.shown) throw new Error(`the focus on “${stop.name}” is not seen`);
    if (stop.name.includes(words)) return;
    passed.push(stop.name);
  }
  throw new Error(`“${words}” is not among the first stops: ${passed.join(' | ')}`);
}

/** What the keyboard acts on now, and whether a person can see that. */
export function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement ? element : null;
    const labels = [...(input?.labels ?? [])].map((label) => label.textContent);
    const words = [element?.textContent, ...labels].join(' ').trim();
    // The parts of a date field are stops of their own, whose marks the browser draws.
    const name = input?.type === 'date' ? '' : (element?.getAttribute('aria-label') ?? words);
    if (!element || element === document.body) {
      return { name: '', id: '', shown: false, inContent: false, inDialog: false };
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const onScreen =
      box.width > 0 && box.bottom > 0 && box.top < window.innerHeight && box.right > 0;
    return {
      name,
      id: element.id,
      shown:
        onScreen &&
        ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'),
      inContent: element.closest('main') !== null,
      inDialog: element.closest('[role=dialog]') !== null,
    };
  });
}
