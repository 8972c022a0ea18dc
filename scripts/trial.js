// What `check` reports on repositories of strangers, as a sheet that people judge: the errors and the
// warnings, at most four of a rule in a repository, each with its lines.
//   node scripts/trial.js FOLDER [PROGRAM] > sheet.md
// FOLDER has a folder for each repository, or for each class of them.
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');

const MOST_OF_A_RULE = 4;
const LINES_AROUND = 12;
const MOST_PLACES = 3;

const [folder = '.', given = join(__dirname, '..', 'build', 'lib', 'cli', 'main.js')] =
  process.argv.slice(2);
// It runs in each repository.
const program = resolve(given);

const foldersIn = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(path, name))
    .sort();

/** A folder that holds folders alone is a class of repositories. */
const isClass = (path) =>
  readdirSync(path, { withFileTypes: true }).every((entry) => entry.isDirectory()) &&
  !existsSync(join(path, '.git'));

function findingsIn(repository) {
  const { stdout } = spawnSync(process.execPath, [program, 'check', '.', '--format', 'json'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  const findings = stdout.startsWith('{') ? JSON.parse(stdout).findings : [];
  const counts = new Map();
  return findings.filter(({ severity, rule, waived }) => {
    if (severity === 'info' || waived) return false;
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts.get(rule) <= MOST_OF_A_RULE;
  });
}

function excerpt(repository, { file, line = 1 }) {
  const path = resolve(repository, file ?? '');
  if (file === undefined || relative(repository, path).startsWith('..') || !existsSync(path)) {
    return [];
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  const first = Math.max(0, line - LINES_AROUND);
  return lines
    .slice(first, line + LINES_AROUND)
    .map((text, index) => `    ${first + index + 1}: ${text.slice(0, 160)}`);
}

let number = 0;
const entries = foldersIn(resolve(folder)).flatMap((path) =>
  isClass(path) ? foldersIn(path) : [path],
);
for (const repository of entries) {
  for (const finding of findingsIn(repository)) {
    const { rule, name, severity, what, why, fix, places } = finding;
    console.log(
      [
        `## ${++number} ${severity} ${rule} ${name}`,
        `${relative(resolve(folder), repository)}: ${what}`,
        `why: ${why}`,
        `fix: ${fix}`,
        ...places
          .slice(0, MOST_PLACES)
          .flatMap((place) => [
            `- ${place.origin} ${place.object} ${place.field}`,
            ...excerpt(repository, place),
          ]),
        '',
      ].join('\n'),
    );
  }
}
