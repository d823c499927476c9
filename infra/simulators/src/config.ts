import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65535).default(0);

/** Where the fleet listens; 0 is a free port, told on standard output. */
export const simulatorConfig = z
  .object({ SIMULATOR_PORT: Port, SIMULATOR_CONTROL_PORT: Port })
  .transform(({ SIMULATOR_PORT, SIMULATOR_CONTROL_PORT }) => ({
    port: SIMULATOR_PORT,
    controlPort: SIMULATOR_CONTROL_PORT,
  }))
  .parse({
    SIMULATOR_PORT: given(process.env['SIMULATOR_PORT']),
    SIMULATOR_CONTROL_PORT: given(process.env['SIMULATOR_CONTROL_PORT']),
  });

/** An empty variable is one that was not set. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
