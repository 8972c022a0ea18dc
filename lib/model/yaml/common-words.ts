import { KnownWords } from './known-words';
import { isSurelyText, plainScalarOf } from './scalar';

/** The keys that stand without quotes; nothing for what is no text, or more than a key. */
export const KEY_WORDS = new KnownWords<string | undefined>((word) => {
  const isText = isSurelyText(word) || plainScalarOf(word).kind === 'text';
  return isText && !isSpecialKey(word) ? word : undefined;
});

/** The values that stand without quotes. */
export const VALUE_WORDS = new KnownWords<unknown>(plainValue);

/** What a text without quotes is; nothing where JSON has no such number. */
export function plainValue(text: string): unknown {
  if (isSurelyText(text)) return text;
  const { value } = plainScalarOf(text);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/** Whether a key means more than itself, in YAML or in JavaScript. */
export function isSpecialKey(key: string): boolean {
  return key === '<<' || key === '__proto__';
}
