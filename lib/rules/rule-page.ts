import { SITE } from './site';

/** The address of the page of a rule, where the pages are published. */
export function rulePage(id: string): string | undefined {
  return SITE === '' ? undefined : `${SITE}rules/${id}`;
}

/** Where to read on: an address, or the command that prints what the page says. */
export function seeRule(id: string): string {
  return rulePage(id) ?? `npx cdk8s-reach rules ${id}`;
}
