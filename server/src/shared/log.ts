export type LogLevel = 'info' | 'warn' | 'error';

/**
 * Writes one JSON line. Fields name requests, routes and codes; never people, values that people
 * typed, cookies or addresses.
 */
export function writeLog(
  level: LogLevel,
  event: string,
  fields: Readonly<Record<string, unknown>> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}
