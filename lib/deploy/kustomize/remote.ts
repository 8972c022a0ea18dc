import type { WrittenAt } from './node';
import { Reason, Refused } from './refused';

const REMOTE = /^(?:git::)?(?:(?:ssh|https?|file|git):\/\/|[a-z][a-z0-9-]*@|github\.com[/:])/i;

/** Whether something is in another repository, or on a server. */
export function isRemote(path: string): boolean {
  return REMOTE.test(path);
}

/** @throws where a path is one */
export function refuseRemote(path: string, at: WrittenAt): void {
  if (!isRemote(path)) return;
  throw new Refused(`${path} is not in these files`, at, Reason.REMOTE);
}
