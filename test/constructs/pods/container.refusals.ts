import { ExposedApp, HeadlessSet } from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { webWith } from '../../support/web';

/** Programs, and what they get. */
export const CONTAINERS: readonly Refusal[] = [
  {
    name: 'variables and Secrets with names that cannot be',
    make: (chart) =>
      new HeadlessSet(chart, 'db', {
        image: 'postgres:17',
        ports: [{ port: 5432 }],
        env: { '1A': 'a', 'B C': 'b', '..': 'c' },
        envFromSecrets: ['DB'],
      }),
    message: `test/db: env["1A"]: "1A" is not the name of an environment variable
  why: it has letters, digits, "_", "-" and ".", and does not begin with a digit
  fix: write a name such as "LOG_LEVEL"
test/db: env["B C"]: "B C" is not the name of an environment variable
  why: it has letters, digits, "_", "-" and ".", and does not begin with a digit
  fix: write a name such as "LOG_LEVEL"
test/db: env[".."]: ".." is not the name of an environment variable
  why: it has letters, digits, "_", "-" and ".", and does not begin with a digit
  fix: write a name such as "LOG_LEVEL"
test/db: envFromSecrets[0]: "DB" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "db"`,
  },
  {
    name: 'variables that are no text',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        image: 'web:1',
        ports: [{ port: 80 }],
        command: 'serve',
        env: { WORKERS: 4 },
      } as never),
    message: `test/web: command: "serve" is not a list
  why: it must be a list
  fix: write it in [ ]
test/web: env["WORKERS"]: 4 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a program for pods that others make',
    make: webWith({ command: ['serve'], env: { TOKEN: 'a' }, envFromSecrets: ['web'] }),
    message: `test/web: command: ["serve"] needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: env needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined
test/web: envFromSecrets: ["web"] needs pods that the app creates from an image
  why: other manifests define the pods of a workload or a selector, so it would have no effect
  fix: write image, or set it where the pods are defined`,
  },
];
