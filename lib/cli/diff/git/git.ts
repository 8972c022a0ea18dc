import { execFileSync } from 'node:child_process';
import { Refusals } from '../../../props/refusals';

/** What a repository may say of itself is not obeyed: no hook, no monitor, no fetch of what is missing. */
const SAFE = [
  ...['--no-pager', '--no-optional-locks', '--literal-pathspecs'],
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never'],
];

const TIMEOUT = 120_000; // milliseconds
const MOST_OUTPUT = 1_000_000_000; // bytes

/** Of the environment, what says where the repository and the files of the user are. */
const KEPT =
  /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_CONFIG_HOME|GIT_(?:DIR|WORK_TREE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_(?:KEY|VALUE)_\d+))$/i;

/**
 * What git prints; nothing where it says no. Only commands that read objects and names are asked, with
 * fixed arguments and without a shell.
 *
 * @throws where there is no git
 */
export function tryGit(
  folder: string,
  args: readonly string[],
  input?: Uint8Array,
): Buffer | undefined {
  try {
    return execFileSync('git', [...SAFE, ...args], {
      ...{ cwd: folder, input, env: environment(), timeout: TIMEOUT, maxBuffer: MOST_OUTPUT },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw noGit();
    return undefined;
  }
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function noGit(): Error {
  const refusals = new Refusals('reach');
  refusals.at('diff').refuse('git', {
    what: 'is not installed',
    why: 'revisions are read with it',
    fix: 'install git, or compare two folders',
  });
  return refusals.error(noGit);
}

/** The folder of the work tree, or of a repository that has none. */
export function repositoryOf(folder: string): string {
  const found =
    tryGit(folder, ['rev-parse', '--show-toplevel']) ??
    tryGit(folder, ['rev-parse', '--absolute-git-dir']);
  const path = found?.toString().replace(/\n$/, '') ?? '';
  if (path !== '') return path;
  const refusals = new Refusals('reach');
  refusals.at('diff').refuse(folder, {
    what: 'is in no repository of git',
    why: 'a range of revisions is read from one',
    fix: 'run it in the repository, or compare two folders',
  });
  throw refusals.error(repositoryOf);
}

const MOST_NAME = 250;

/** The commit of a revision. @throws where there is none */
export function commitOf(folder: string, revision: string): string {
  // What begins with a dash would be an option, whatever stands before it.
  const isName =
    revision.length <= MOST_NAME && !/^-|[\p{Cc}]/u.test(revision) && revision.trim() !== '';
  const found = isName
    ? tryGit(folder, [
        ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
      ])
    : undefined;
  const commit = found?.toString().trim() ?? '';
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw noRevision(revision, 'is not a revision of this repository');
}

/** The commit from which two have parted. @throws where they have none in common */
export function forkOf(folder: string, old: string, now: string): string {
  const found = tryGit(folder, ['merge-base', old, now])?.toString().trim() ?? '';
  if (/^[0-9a-f]{40,64}$/.test(found)) return found;
  throw noRevision(`${old}...${now}`, 'have no commit in common');
}

function noRevision(revision: string, what: string): Error {
  const refusals = new Refusals('reach');
  refusals.at('diff').refuse(revision, {
    what,
    why: 'both sides are read from commits that the clone has',
    fix: 'write a branch, a tag or a commit that git log shows; a shallow clone has them after git fetch --unshallow',
  });
  return refusals.error(noRevision);
}
