/// <reference types="node" />
import { configure } from '@testing-library/dom';
import '@testing-library/jest-dom';
import { runInThisContext } from 'node:vm';

// A loaded machine may take its time to show what is looked for.
configure({ asyncUtilTimeout: 15_000 });

/** Size of everything that is observed in tests; charts draw nothing until they are told one. */
const SIZE = { width: 960, height: 540 };

class ResizeObserverStub implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    const contentRect = new DOMRect(0, 0, SIZE.width, SIZE.height);
    const box = [{ inlineSize: SIZE.width, blockSize: SIZE.height }];
    const entry: ResizeObserverEntry = {
      target,
      contentRect,
      borderBoxSize: box,
      contentBoxSize: box,
      devicePixelContentBoxSize: box,
    };
    queueMicrotask(() => this.#callback([entry], this));
  }

  unobserve(): void {
    // Each element is told its size once.
  }

  disconnect(): void {
    // Nothing is kept.
  }
}

/** A wide window in light colours: no media query of ours matches but those for a minimum width. */
function matchMedia(query: string): MediaQueryList {
  const list = new EventTarget();
  return Object.assign(list, {
    matches: query.includes('min-width'),
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

/** React's scheduler posts itself messages; Node's own ports would keep the test process alive. */
class MessageChannelStub {
  readonly port1 = new PortStub();
  readonly port2 = new PortStub();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

class PortStub {
  other: PortStub | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;

  postMessage(data: unknown): void {
    setTimeout(() => this.other?.onmessage?.({ data }), 0);
  }

  close(): void {
    this.onmessage = null;
  }
}

const computedStyle = window.getComputedStyle.bind(window);

Object.assign(window, {
  ResizeObserver: ResizeObserverStub,
  matchMedia,
  MessageChannel: MessageChannelStub,
  // jsdom knows no pseudo-elements and reports each request for one as an error.
  getComputedStyle: (element: Element) => computedStyle(element),
  scrollTo: () => undefined,
});

/** jsdom has no fetch; Node's own classes stand outside the test's context. */
Object.assign(
  globalThis,
  runInThisContext('({ fetch, Headers, Request, Response, AbortController, AbortSignal })'),
);
