import type { Page } from 'playwright-core';

const MOST_STOPS = 60;
const WHOLE_PAGE = 400;

/**
 * Presses Tab until the element with these words, or exactly these, has the focus; every stop must
 * be visible.
 */
export async function tabTo(
  page: Page,
  words: string,
  { back = false, exact = false, most = MOST_STOPS } = {},
): Promise<void> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await focused(page);
    if (stop.name !== '' && !stop.shown) throw new Error(`the focus on “${stop.name}” is not seen`);
    if (exact ? stop.name === words : stop.name.includes(words)) return;
    passed.push(stop.name);
  }
  throw new Error(`“${words}” is not among the first stops: ${passed.join(' | ')}`);
}

/**
 * Goes through the page with Tab until it is left; names the stops on which the focus is not seen
 * and what of the content can be clicked, but is no stop.
 */
export async function strandedFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let stops = 0; stops < WHOLE_PAGE; stops += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(markStop))) return [...found, ...(await page.evaluate(passedBy))];
    const { name, shown } = await focused(page);
    if (name !== '' && !shown) found.push(`the focus on “${name}” is not seen`);
  }
  return [...found, `the page has no end within ${WHOLE_PAGE} stops`];
}

/** In the page: marks the stop of the moment; false once the page is left or begins anew. */
function markStop(): boolean {
  const element = document.activeElement;
  if (!element || element === document.body) return false;
  // The parts of a date field are stops of their own inside one element.
  const isDate = element instanceof HTMLInputElement && element.type === 'date';
  const isNew = isDate || !element.hasAttribute('data-stop');
  element.setAttribute('data-stop', '');
  return isNew;
}

/** In the page: what can be clicked in the content and was no stop. */
function passedBy(): string[] {
  const clickable = 'main :is(a[href], button, select, textarea, summary, input:not([type=radio]))';
  return (
    [...document.querySelectorAll<HTMLElement>(clickable)]
      .filter((element) => element.getClientRects().length > 0 && !element.matches(':disabled'))
      // A field for files is opened by a button of its own.
      .filter((element) => !element.hasAttribute('data-stop') && !element.matches('[type=file]'))
      .map((element) => `“${element.getAttribute('aria-label') ?? element.textContent}” is no stop`)
  );
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
