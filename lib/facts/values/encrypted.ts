import type { Fault } from './fault';

/** What SOPS puts in the place of a value: `ENC[AES256_GCM,data:...,iv:...,tag:...,type:str]`. */
const ENCRYPTED = /\bENC\[AES256_GCM,/;

/** Whether SOPS has encrypted a text, or a part of it. */
export function isEncrypted(text: string): boolean {
  return ENCRYPTED.test(text);
}

/** A text as a finding shows it: what is encrypted tells nobody anything. */
export function readableText(text: string): string {
  return isEncrypted(text) ? 'ENC[AES256_GCM,...]' : text;
}

/** What commas separate in a text; encrypted text has commas of its own. */
export function partsByComma(text: string): readonly string[] {
  return isEncrypted(text) ? [text] : text.split(',');
}

/**
 * Flux too decrypts only objects with the field, and before that a replacement of kustomize may have
 * copied a value into another one.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#decryption
 */
export const IS_ENCRYPTED: Fault = {
  what: 'is encrypted text of SOPS',
  why: 'SOPS decrypts an object by its field `sops`, which this one does not have',
  fix: 'write the value itself, or a variable that Flux fills in from a decrypted Secret by `postBuild.substituteFrom`',
};
