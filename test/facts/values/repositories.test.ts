import {
  fluxDuration,
  repositoryFolder,
  repositoryUrl,
} from '../../../lib/facts/values/repositories';

describe('repositoryUrl', () => {
  test.each([
    'https://github.com/acme/manifests.git',
    'http://git.example.com:3000/acme/manifests',
    'ssh://git@github.com/acme/manifests.git',
    'git@github.com:acme/manifests.git',
    'oci://ghcr.io/acme/manifests',
  ])('takes %s', (url) => {
    expect(repositoryUrl(url)).toBeUndefined();
  });

  test.each(['', 'acme/manifests', 'https://github.com', 'https://a b/c', './dist', 'ftp://a/b'])(
    'refuses %j',
    (url) => {
      expect(repositoryUrl(url)?.what).toBe('is not a repository address');
    },
  );

  test.each([
    'https://me:secret@example.com/a.git',
    'https://token@example.com/a.git',
    'ssh://git:secret@example.com/a.git',
  ])('refuses the secret of %s', (url) => {
    expect(repositoryUrl(url)?.what).toBe('contains a user or a password');
  });
});

describe('repositoryFolder', () => {
  test.each(['dist', 'out/dist', 'a.b/c-d_e'])('takes %s', (folder) => {
    expect(repositoryFolder(folder)).toBeUndefined();
  });

  test.each(['', '/dist', 'dist/', './dist', 'a/../b', 'a//b', 'a b', 'dist/*'])(
    'refuses %j',
    (folder) => {
      expect(repositoryFolder(folder)?.what).toBe('is not a folder of a repository');
    },
  );
});

describe('fluxDuration', () => {
  test.each(['10m', '1h30m', '1.5h', '500ms'])('takes %s', (text) => {
    expect(fluxDuration(text)).toBeUndefined();
  });

  test.each(['', '10', '10 m', '-1m', '1d'])('refuses %j', (text) => {
    expect(fluxDuration(text)?.what).toBe('is not a duration of Flux');
  });
});
