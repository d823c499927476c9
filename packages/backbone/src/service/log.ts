import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** JSON lines for machines; readable lines where a person watches a terminal. */
export function createLog(service: string, level: string, readable: boolean): Logger {
  const options = {
    level,
    base: { service },
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
  };
  return readable ? pino(options, pretty({ colorize: true, sync: true })) : pino(options);
}
