import { deviceName } from '../../../lib/facts/values/devices';

test.each(['e', 'eth0', 'bond0.100', 'enp0s31f6', 'br-lan_1', '123456789012345'])(
  'takes %s',
  (name) => {
    expect(deviceName(name)).toBeUndefined();
  },
);

test.each(['', ' ', 'a b', 'eth0:1', 'a/b', '.', '..', '1234567890123456'])(
  'refuses "%s"',
  (name) => {
    expect(deviceName(name)).toEqual({
      what: 'is not the name of a network device',
      why: 'on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device',
      fix: 'write for example "eth0"',
    });
  },
);
