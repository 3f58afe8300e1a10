/** Stands for a thread that fails: what it does is said by the words that it is given. */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ document: { text } }) => {
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('a fault of the reader');
  if (text === 'grow') for (const held = []; ;) held.push(Array(1000).fill(held.length));
  if (text === 'loop') for (;;);
  parentPort.postMessage({ told: 'done', answer: { source: { text }, proposal: null } });
});
