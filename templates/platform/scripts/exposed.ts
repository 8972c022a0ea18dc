/** Prints what a folder of manifests exposes: npm run exposed -- dist */
import { exposed } from '../platform/exposed';
import { run } from '../platform/run';

run(() => {
  const [folder = 'dist'] = process.argv.slice(2);
  for (const line of exposed(folder)) console.log(line);
});
