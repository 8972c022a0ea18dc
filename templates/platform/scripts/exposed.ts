/** Prints what a folder of manifests exposes: npm run exposed -- dist */
import { exposed } from '../platform/exposed';

const [folder = 'dist'] = process.argv.slice(2);
for (const line of exposed(folder)) console.log(line);
