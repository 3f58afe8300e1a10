/** The command `npm run ledger`: the ledger from the files, without a database. */
import { resolve } from 'node:path';
import { LedgerError } from './ledger.error';
import { ledgerJson } from './ledger-json';
import { ledgerSummary } from './ledger-summary';
import { readLedger } from './read-ledger';

const SEEDS = resolve(__dirname, '../../../seeds');

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}. Usage: npm run -s ledger [-- --json]`);
    return 2;
  }
  try {
    const { plans } = readLedger(SEEDS);
    const text = args.includes('--json')
      ? JSON.stringify(ledgerJson(plans), null, 2)
      : ledgerSummary(plans);
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
