import { createLog } from '@madang/backbone/service';
import { ConfigFault, readConfig } from './config.ts';
import { startGateway } from './service.ts';

try {
  const config = readConfig();
  const log = createLog('gateway', config.logLevel, config.readableLog);
  const gateway = await startGateway(config, log);
  const stop = () => {
    const giveUp = setTimeout(() => process.exit(1), 4_500);
    void gateway.close().finally(() => {
      clearTimeout(giveUp);
      process.exit(0);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
