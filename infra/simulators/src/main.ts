import { simulatorConfig } from './config.ts';
import { startSimulators } from './start.ts';

const parent = process.ppid;
const parentPollMs = 1000;

const running = await startSimulators(simulatorConfig);
process.stdout.write(
  `${JSON.stringify({ ready: 'simulators', port: running.port, controlPort: running.controlPort })}\n`,
);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await running[Symbol.asyncDispose]();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// A fleet whose starter is gone would answer for a world that no longer exists.
setInterval(() => {
  if (process.ppid !== parent) void stop();
}, parentPollMs).unref();
