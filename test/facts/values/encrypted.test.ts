import { isEncrypted, partsByComma, readableText } from '../../../lib/facts/values/encrypted';

const TEXT = 'ENC[AES256_GCM,data:lqyb,iv:4Ya1,tag:0fd4,type:str]';

test.each([
  [TEXT, true, 'ENC[AES256_GCM,...]', [TEXT]],
  [`a,${TEXT}`, true, 'ENC[AES256_GCM,...]', [`a,${TEXT}`]],
  ['192.0.2.1, 192.0.2.2', false, '192.0.2.1, 192.0.2.2', ['192.0.2.1', ' 192.0.2.2']],
  ['ENC[a,b]', false, 'ENC[a,b]', ['ENC[a', 'b]']],
  ['', false, '', ['']],
])('%j', (text, isOf, readable, parts) => {
  expect([isEncrypted(text), readableText(text), partsByComma(text)]).toEqual([
    isOf,
    readable,
    parts,
  ]);
});
