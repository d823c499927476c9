/** What a started Madang gets from the machine: no setting of whoever runs the tests. */
export function testEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', MADANG_NATS_SERVER = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, HOME, MADANG_NATS_SERVER, NODE_COMPILE_CACHE };
}

/** Where a whole run of tests keeps the demonstration world for all of them; undefined for a part. */
export function sharedWorld(): string | undefined {
  return process.env['MADANG_TEST_WORLD'];
}
