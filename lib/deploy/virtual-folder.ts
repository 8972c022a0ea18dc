import type { Files } from './tree/files';
import { joined } from './tree/files';
import { utf8Bytes } from './kustomize/base64';

/** Files, and one folder beside them that holds a kustomization. */
export function withKustomization(files: Files, folder: string, text: string): Files {
  const path = joined(folder, 'kustomization.yaml');
  return {
    read: (one) => (one === path ? utf8Bytes(text) : files.read(one)),
    realPath: (one) => (one === path || one === folder ? one : files.realPath(one)),
    isFolder: (one) => one === folder || files.isFolder(one),
    list: (one) =>
      one === folder ? [{ name: 'kustomization.yaml', isFolder: false }] : files.list(one),
  };
}
