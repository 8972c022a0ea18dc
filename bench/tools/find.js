// Finds a tool on the PATH, or installs it by `go install` into a cache folder outside the tree.
const { spawnSync } = require('node:child_process');
const { accessSync, constants, mkdirSync, statSync } = require('node:fs');
const { homedir } = require('node:os');
const { delimiter, join } = require('node:path');
const { run } = require('../process');

const INSTALL_LIMIT = 600;
const cache =
  process.env.BENCH_TOOLS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-reach-bench');

/** The file of a tool and what it says its version is, or the reason why it cannot be had. */
async function find(tool, folder) {
  const onPath = fileOnPath(tool.name);
  if (onPath) return versionOf(tool, onPath, 'on the PATH');
  const bin = join(cache, `${tool.name}-${tool.release}`);
  const file = join(bin, tool.name);
  const skipped = isProgram(file) ? undefined : await install(tool, bin, folder);
  return skipped ? { skipped } : versionOf(tool, file, 'by go install');
}

function fileOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Installs a tool; the reason why not, where it fails. */
async function install({ name, module, release }, bin, folder) {
  if (!fileOnPath('go')) return `no ${name} on the PATH, and no Go to install it`;
  mkdirSync(bin, { recursive: true });
  const command = {
    file: 'go',
    args: ['install', `${module}@${release}`],
    env: { ...process.env, GOBIN: bin },
    cwd: folder,
  };
  const { stopped, reason } = await run(command, join(folder, `install-${name}`), INSTALL_LIMIT);
  return stopped && `go install: ${reason || `${stopped} s`}`;
}

function versionOf({ versionArgs }, file, from) {
  const { status, stdout } = spawnSync(file, versionArgs, { encoding: 'utf8', timeout: 10_000 });
  if (status !== 0) return { skipped: `${file} does not run` };
  const version = /v?\d+\.\d+\S*/.exec(stdout)?.[0] ?? stdout.split('\n')[0];
  return { file, version, from };
}

module.exports = { find };
