const KILOBYTE = 1024;

/** 512 B, 12 KB, 3.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  const megabytes = bytes / KILOBYTE / KILOBYTE;
  if (megabytes < 1) return `${Math.round(bytes / KILOBYTE)} KB`;
  return `${Math.round(megabytes * 10) / 10} MB`;
}
