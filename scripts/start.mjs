import { prepare } from './prepare.mjs';

prepare();
// In this process, so that signals reach the server itself.
await import('../dist/server/src/main.js');
