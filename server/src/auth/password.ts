import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's figures for Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, { algorithm: Algorithm.Argon2id, ...COST });
}

let decoy: Promise<string> | undefined;

/**
 * True when the password fits. Without a hash (unknown name, account without a password) it does
 * the same work against a decoy, so that the time taken does not tell which names exist.
 */
export async function passwordFits(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  decoy ??= hashPassword('decoy');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}
