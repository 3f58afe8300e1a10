import { tearDown } from './test-server';

export default async function globalTeardown(): Promise<void> {
  await tearDown();
}
