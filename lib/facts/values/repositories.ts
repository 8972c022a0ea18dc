import type { Fact } from './fault';

/** What a tool fetches manifests from. Manifests are read by many, so no password stands in it. */
export const repositoryUrl: Fact<string> = (url) => {
  if (!/^(https?|ssh|git|oci):\/\/[^\s/]+\/\S+$|^[\w.-]+@[\w.-]+:\S+$/.test(url)) {
    return {
      what: 'is not a repository address',
      why: 'the tool fetches manifests from it',
      fix: 'write for example "https://github.com/acme/manifests.git"',
    };
  }
  // Tokens are written as the user too; only the user of ssh is no secret.
  if (!/^https?:\/\/[^/]*@|^\w+:\/\/[^/]*:[^/@]*@/.test(url)) return undefined;
  return {
    what: 'contains a user or a password',
    why: 'a manifest has many readers, and stays in the history of its repository',
    fix: 'write it without them, and give the tool a Secret with the password',
  };
};

/** A folder of a repository, as Argo CD and Flux take it. */
export const repositoryFolder: Fact<string> = (folder) =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(folder) && !folder.split('/').some((part) => /^\.+$/.test(part))
    ? undefined
    : {
        what: 'is not a folder of a repository',
        why: 'it is relative to the root of the repository, without "/" at its ends and without "." and ".."',
        fix: 'write for example "dist"',
      };

/** @see https://fluxcd.io/flux/components/kustomize/kustomizations/#interval */
export const fluxDuration: Fact<string> = (text) =>
  /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)
    ? undefined
    : {
        what: 'is not a duration of Flux',
        why: 'it is one or more numbers, each with h, m, s or ms',
        fix: 'write a duration such as "10m" or "1h30m"',
      };
