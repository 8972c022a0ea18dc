import { protocol } from '../../../lib/facts/values/protocols';

test.each(['TCP', 'UDP', 'SCTP'])('takes %s', (value) => {
  expect(protocol(value)).toBeUndefined();
});

test.each([
  ['udp', 'write UDP'],
  ['HTTP', 'write TCP, UDP or SCTP, and write the application protocol in appProtocol'],
])('does not take %s', (value, fix) => {
  expect(protocol(value)).toMatchObject({ what: 'is not a port protocol', fix });
});
